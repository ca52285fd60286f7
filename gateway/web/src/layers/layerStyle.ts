import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Palette } from '../map/palette';
import { nearestTiles, tileAddress, tiled, type LayerName } from './layerNames';
import { drawLayerSigns } from './layerSigns';

/** Lines of levels from the city down: where colours are not told apart, dashes are. The last stands for all below. */
export const dashes: readonly (readonly number[])[] = [[1, 0], [1, 0], [5, 2], [1.5, 2]];
const widths = [2.6, 2.2, 1.6, 1.2];

/** The map's sources and layers of a layer; the prefix keeps them apart from those of others. */
export const sourceOf = (name: LayerName): string => `atlas-${name}`;

/** What is drawn of each layer, the lower one first. */
export function partsOf(name: LayerName, depths: number): LayerSpecification[] {
  const source = sourceOf(name);
  const { layer, from } = tiled[name];
  const part = (what: string, type: 'fill' | 'line' | 'symbol', more: object) =>
    ({ id: `${source}-${what}`, type, source, 'source-layer': layer, minzoom: from, ...more }) as LayerSpecification;
  switch (name) {
    case 'borders':
      return Array.from({ length: depths }, (_, depth) => depths - 1 - depth).map(depth => part(String(depth), 'line', {
        filter: ['==', ['get', 'depth'], depth], layout: { 'line-join': 'round' },
        paint: { 'line-width': widths[Math.min(depth, widths.length - 1)]!, 'line-dasharray': [...dashes[Math.min(depth, dashes.length - 1)]!] },
      }));
    case 'edges':
      return [
        part('fill', 'fill', { paint: { 'fill-pattern': 'edge-hatch', 'fill-opacity': 0.55 } }),
        part('line', 'line', { paint: { 'line-width': 1, 'line-opacity': 0.7 } }),
      ];
    case 'assets':
      return [
        part('line', 'line', { filter: ['!=', ['geometry-type'], 'Point'], layout: { 'line-cap': 'butt' }, paint: { 'line-width': 2.4, 'line-dasharray': [2, 1] } }),
        part('point', 'symbol', {
          filter: ['==', ['geometry-type'], 'Point'],
          layout: { 'icon-image': 'asset', 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': ['interpolate', ['linear'], ['zoom'], 14, 0.65, 17, 1.1] },
        }),
      ];
  }
}

/** Adds a layer that is not seen yet; of what is not seen no tile is asked for. */
export function addLayer(map: MapLibre, name: LayerName, depths: number, pack: { readonly code: string; readonly packVersion: string }): void {
  const tiles = [tileAddress(location.origin, pack.code, pack.packVersion, tiled[name].layer)];
  map.addSource(sourceOf(name), { type: 'vector', tiles, minzoom: tiled[name].from, maxzoom: nearestTiles });
  for (const part of partsOf(name, depths)) {
    map.addLayer(part);
    map.setLayoutProperty(part.id, 'visibility', 'none');
  }
}

/** Takes the colours of a theme. */
export function paintLayers(map: MapLibre, names: readonly LayerName[], depths: number, palette: Palette): void {
  drawLayerSigns(map, palette);
  names.flatMap(name => partsOf(name, depths)).filter(part => part.type === 'line').forEach(part => map.setPaintProperty(part.id, 'line-color', palette.label));
}
