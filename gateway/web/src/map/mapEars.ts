import type { Map as MapLibre, MapGeoJSONFeature, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { AreaLayers } from './areas';
import { caseLayer } from './cases';
import { clusterLayer } from './clusters';

/** How near to a case a click must be, in pixels. */
const clickReach = 6;

/** So many steps nearer brings a click on a cluster. */
const stepsIn = 2;

/** What the map tells the page. */
export interface MapEars {
  /** A case was clicked. */
  onCase(number: string): void;
  /** An area was clicked; absent means outside of all. */
  onArea(code: string | undefined): void;
  /** The pointer is over an area, at these pixels. */
  onHover(code: string | undefined, x: number, y: number): void;
  /** A click, on a case or cluster or not; returns whether somebody else takes it. */
  onPress(event: MapMouseEvent, isCase: boolean): boolean;
  /** The pointer moves; returns whether it is over what somebody else draws. */
  onPoint(event: MapMouseEvent): boolean;
  /** The map is moving. */
  onMoving(): void;
  /** The map came to rest after a move; by hand, or by a flight of the page's own. */
  onMoved(byHand: boolean): void;
}

/** Lets the page hear what is done on the map. A click on a cluster goes nearer: that concerns only the map. */
export function listenTo(map: MapLibre, areas: AreaLayers, ears: MapEars): void {
  const at = (point: PointLike | [PointLike, PointLike], layer: string): MapGeoJSONFeature | undefined => map.queryRenderedFeatures(point, { layers: [layer] })[0];
  const areaAt = (point: PointLike) => at(point, areas.fill)?.properties['code'] as string | undefined;
  map.on('move', () => ears.onMoving());
  map.on('moveend', event => ears.onMoved(!('byItself' in event)));
  map.on('mousemove', event => {
    const isTaken = ears.onPoint(event);
    const code = isTaken ? undefined : areaAt([event.point.x, event.point.y]);
    areas.hover(code);
    map.getCanvas().style.cursor = code === undefined && !isTaken ? '' : 'pointer';
    ears.onHover(code, event.point.x, event.point.y);
  });
  map.on('mouseout', () => {
    areas.hover(undefined);
    ears.onHover(undefined, 0, 0);
  });
  map.on('click', event => {
    const { x, y } = event.point;
    const number = at([[x - clickReach, y - clickReach], [x + clickReach, y + clickReach]], caseLayer)?.properties['number'] as string | undefined;
    const cluster = at([x, y], clusterLayer);
    if (ears.onPress(event, number !== undefined || cluster !== undefined)) {
      return;
    }

    if (number !== undefined) {
      ears.onCase(number);
    } else if (cluster?.geometry.type === 'Point') {
      map.easeTo({ center: cluster.geometry.coordinates as [number, number], zoom: map.getZoom() + stepsIn, duration: 400 });
    } else if (!event.defaultPrevented) {
      ears.onArea(areaAt([x, y]));
    }
  });
}
