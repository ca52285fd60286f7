import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { put } from '../map/icons';
import { fonts } from '../map/labels';
import type { OverlayPalette } from './overlayPalette';
import type { Ground } from './situationShapes';

/** The layer whose features are the ground of situations. */
export const situationLayer = 'situations';

const hatch = 'situation-hatch';
const none: Ground = { type: 'FeatureCollection', features: [] };

/** Situations: hatched ground within a dashed edge, and beside it what was seen and what is usual. */
export class SituationLayers {
  constructor(private readonly map: MapLibre, below: string | undefined, palette: OverlayPalette) {
    drawHatch(map, palette);
    map.addSource(situationLayer, { type: 'geojson', data: none });
    map.addSource('situation-labels', { type: 'geojson', data: none });
    map.addLayer({ id: situationLayer, type: 'fill', source: situationLayer, paint: { 'fill-pattern': hatch } }, below);
    map.addLayer({ id: 'situation-edge', type: 'line', source: situationLayer, paint: { 'line-width': 2, 'line-dasharray': [3, 1.5] } }, below);
    map.addLayer({
      id: 'situation-labels', type: 'symbol', source: 'situation-labels', paint: { 'text-halo-width': 2 },
      layout: { 'text-field': ['get', 'text'], 'text-font': fonts, 'text-size': 13, 'text-allow-overlap': true, 'text-offset': [0, -1.4] },
    });
    this.repaint(palette);
  }

  /** Shows this ground with these labels. */
  show(ground: Ground, labels: FeatureCollection<Point>): void {
    void this.map.getSource<GeoJSONSource>(situationLayer)?.setData(ground);
    void this.map.getSource<GeoJSONSource>('situation-labels')?.setData(labels);
  }

  /** Takes the colours of another theme. */
  repaint(palette: OverlayPalette): void {
    drawHatch(this.map, palette);
    this.map.setPaintProperty('situation-edge', 'line-color', palette.situation);
    this.map.setPaintProperty('situation-labels', 'text-color', palette.situation);
    this.map.setPaintProperty('situation-labels', 'text-halo-color', palette.edge);
  }
}

/** Stripes from lower left to upper right; they go on over the edge of the picture. */
function drawHatch(map: MapLibre, palette: OverlayPalette): void {
  put(map, hatch, 10, pen => {
    for (const [width, style] of [[3.2, palette.edge], [1.6, palette.situation]] as const) {
      pen.strokeStyle = style;
      pen.lineWidth = width;
      pen.beginPath();
      [-10, 0, 10].forEach(at => {
        pen.moveTo(at - 2, 12);
        pen.lineTo(at + 12, -2);
      });
      pen.stroke();
    }
  });
}
