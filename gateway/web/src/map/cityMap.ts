import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Spot } from '../choice';
import { grown, type Box } from '../live/box';
import { framingOn } from './framing';
import type { Palette } from './palette';

setWorkerUrl(workerUrl);

/** How far around the city the map may be moved, in sizes of the city: so far that also in a wide, low map all of it lies above the legend. */
const reach = 1.5;

/** An empty map of the city. It asks nobody for tiles, fonts or pictures: all it shows comes from the city's own data. */
export async function openMap(container: HTMLElement, bounds: Box, home: Box | Spot, palette: Palette): Promise<MapLibre> {
  const map = new MapLibre({
    container,
    style: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': palette.ground } }] },
    ...('zoom' in home ? { center: [home.lon, home.lat] as [number, number], zoom: home.zoom } : { bounds: corners(home), fitBoundsOptions: { padding: framingOn(container) } }),
    maxBounds: corners(grown(bounds, reach)),
    maxZoom: 19,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await map.once('load');
  return map;
}

/** A rectangle as MapLibre takes it. */
export function corners(box: Box): [[number, number], [number, number]] {
  return [[box.west, box.south], [box.east, box.north]];
}

/** What the map shows now. */
export function viewOf(map: MapLibre): Box {
  const bounds = map.getBounds();
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
}
