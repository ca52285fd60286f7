import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Drawing } from './drawing';
import type { Corner } from './geometry';
import type { OverlayPalette } from './overlayPalette';

const source = 'drawn';
const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The area that is drawn: a dashed line with its corners while it is open, a fence with a double edge once it is closed. */
export class DrawnLayers {
  constructor(private readonly map: MapLibre, palette: OverlayPalette) {
    map.addSource(source, { type: 'geojson', data: none });
    map.addLayer({ id: 'drawn-fill', type: 'fill', source, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-opacity': 0.1 } });
    map.addLayer({ id: 'drawn-under', type: 'line', source, paint: { 'line-width': 6 }, layout: { 'line-join': 'round' } });
    map.addLayer({ id: 'drawn-fence', type: 'line', source, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-width': 2, 'line-gap-width': 2 } });
    map.addLayer({ id: 'drawn-line', type: 'line', source, filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-width': 2.5, 'line-dasharray': [2, 1] } });
    map.addLayer({ id: 'drawn-corners', type: 'circle', source, filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 4.5, 'circle-stroke-width': 2 } });
    this.repaint(palette);
  }

  /** Shows it as it stands; while it is being drawn, with a line to where the next corner would be. */
  show({ state, corners }: Drawing, next: Corner | undefined): void {
    const around = [...corners, corners[0]].filter(corner => corner !== undefined).map(corner => [...corner]);
    const line = [...corners, ...(next && corners.length > 0 ? [next] : [])].map(corner => [...corner]);
    void this.map.getSource<GeoJSONSource>(source)?.setData(state === 'off' ? none : {
      type: 'FeatureCollection',
      features: state === 'closed'
        ? [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [around] } }]
        : [
            ...(line.length > 1 ? [{ type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates: line } }] : []),
            ...corners.map(corner => ({ type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates: [...corner] } })),
          ],
    });
  }

  /** Takes the colours of another theme. */
  repaint({ drawn, edge }: OverlayPalette): void {
    this.map.setPaintProperty('drawn-fill', 'fill-color', drawn);
    this.map.setPaintProperty('drawn-under', 'line-color', edge);
    ['drawn-fence', 'drawn-line'].forEach(layer => this.map.setPaintProperty(layer, 'line-color', drawn));
    this.map.setPaintProperty('drawn-corners', 'circle-color', drawn);
    this.map.setPaintProperty('drawn-corners', 'circle-stroke-color', edge);
  }
}
