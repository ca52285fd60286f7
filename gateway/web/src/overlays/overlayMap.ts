import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import { caseLayer } from '../map/cases';
import type { Theme } from '../settings';
import { operationLayer, OperationLayers, operationLines } from './operationLayers';
import type { Overlay } from './overlayChoice';
import { overlayPalettes } from './overlayPalette';
import type { Pointed } from './overlayTip';
import { situationLayer, SituationLayers } from './situationLayers';

/** How near to a marker or a line the pointer must be, in pixels. */
const reach = 4;

/** The layers of what goes on, and what of them lies under the pointer. */
export class OverlayMap {
  readonly situations: SituationLayers;
  readonly operations: OperationLayers;

  constructor(private readonly map: MapLibre, theme: Theme) {
    const below = map.getLayer(caseLayer) ? caseLayer : undefined;
    this.situations = new SituationLayers(map, below, overlayPalettes[theme]);
    this.operations = new OperationLayers(map, below, overlayPalettes[theme]);
  }

  /** Takes the colours of another theme. */
  wear(theme: Theme): void {
    [this.situations, this.operations].forEach(layers => layers.repaint(overlayPalettes[theme]));
  }

  /** How many of them are seen now. */
  seen(one: Overlay): number {
    const features = this.map.queryRenderedFeatures({ layers: [one === 'operations' ? operationLayer : situationLayer] });
    return new Set(features.map(({ properties }) => properties['number'])).size;
  }

  /** What lies here. A marker stands above all; a case or cluster above lines and ground. */
  at({ point: { x, y } }: MapMouseEvent, isCase: boolean): Pointed | undefined {
    const box: [PointLike, PointLike] = [[x - reach, y - reach], [x + reach, y + reach]];
    const hit = (what: Overlay, layers: readonly string[]): Pointed | undefined => {
      const number = this.map.queryRenderedFeatures(box, { layers: [...layers] })[0]?.properties['number'] as string | undefined;
      return number === undefined ? undefined : { what, number, x, y };
    };
    return hit('operations', [operationLayer]) ?? (isCase ? undefined : hit('operations', operationLines) ?? hit('situations', [situationLayer, 'situation-labels']));
  }
}
