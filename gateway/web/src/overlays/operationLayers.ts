import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { put } from '../map/icons';
import { besideMost, linesOf, marksOf, type EndRole, type OperationShape } from './operationShapes';
import type { OverlayPalette } from './overlayPalette';

/** The layer whose features are the markers of operations. */
export const operationLayer = 'operations';

/** The layers whose features are their lines, the weightiest first; each role has a pattern of its own. */
export const operationLines = ['operation-lead', 'operation-assist', 'operation-ground'] as const;

const icon = 'operation-mark';
const side = 16;
const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const patterns: Record<EndRole, { readonly width: number; readonly dashes?: [number, number] }> = {
  lead: { width: 2.6 }, assist: { width: 2, dashes: [4, 2] }, ground: { width: 1.6, dashes: [1, 2] },
};

/** Operations: a square where each is, and lines across borders to whoever leads, assists or is concerned. */
export class OperationLayers {
  constructor(private readonly map: MapLibre, below: string | undefined, palette: OverlayPalette) {
    drawMark(map, palette);
    map.addSource('operation-lines', { type: 'geojson', data: none });
    map.addSource(operationLayer, { type: 'geojson', data: none });
    map.addLayer({ id: 'operation-under', type: 'line', source: 'operation-lines', paint: { 'line-width': 4.5, 'line-opacity': 0.7 } }, below);
    for (const role of ['ground', 'assist', 'lead'] as const) {
      const { width, dashes } = patterns[role];
      map.addLayer({
        id: `operation-${role}`, type: 'line', source: 'operation-lines', filter: ['==', ['get', 'role'], role],
        paint: { 'line-width': width, ...(dashes ? { 'line-dasharray': dashes } : {}) },
      }, below);
    }

    map.addLayer({
      id: operationLayer, type: 'symbol', source: operationLayer,
      layout: { 'icon-image': icon, 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-offset': besideEachOther() },
    });
    this.repaint(palette);
  }

  /** Shows these. */
  show(shapes: readonly OperationShape[]): void {
    void this.map.getSource<GeoJSONSource>('operation-lines')?.setData(linesOf(shapes));
    void this.map.getSource<GeoJSONSource>(operationLayer)?.setData(marksOf(shapes));
  }

  /** Takes the colours of another theme. */
  repaint(palette: OverlayPalette): void {
    drawMark(this.map, palette);
    operationLines.forEach(layer => this.map.setPaintProperty(layer, 'line-color', palette.operation));
    this.map.setPaintProperty('operation-under', 'line-color', palette.edge);
  }
}

function besideEachOther(): ExpressionSpecification {
  // Above the place, so that a case there is seen and can be clicked.
  const at = (i: number) => ['literal', [i * (side + 1), -side]];
  const steps = Array.from({ length: besideMost - 1 }, (_, i) => [i + 1, at(i + 1)]).flat();
  return ['match', ['get', 'beside'], ...steps, at(0)] as unknown as ExpressionSpecification;
}

/** A square with a ring in it: no case has that shape. */
function drawMark(map: MapLibre, { operation, edge }: OverlayPalette): void {
  put(map, icon, side, pen => {
    pen.fillStyle = edge;
    pen.fillRect(0, 0, side, side);
    pen.fillStyle = operation;
    pen.fillRect(1.5, 1.5, side - 3, side - 3);
    pen.strokeStyle = edge;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(side / 2, side / 2, 3.2, 0, 2 * Math.PI);
    pen.stroke();
  });
}
