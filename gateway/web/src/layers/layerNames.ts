/** The layers of the atlas that can be turned on. */
export const layerNames = ['borders', 'assets', 'edges'] as const;

/** One of them. */
export type LayerName = (typeof layerNames)[number];

/** The layer of the tiles that it shows, and the zoom from which on there is something in them. */
export const tiled: Readonly<Record<LayerName, { readonly layer: string; readonly from: number }>> = {
  borders: { layer: 'areas', from: 0 },
  assets: { layer: 'assets', from: 14 },
  edges: { layer: 'edges', from: 13 },
};

/** The layers that a text names; others are left out. */
export function readLayers(text: string | undefined): LayerName[] {
  const named = (text ?? '').split(',');
  return layerNames.filter(name => named.includes(name));
}

/** The nearest zoom at which tiles are asked for; nearer ones are drawn from these. */
export const nearestTiles = 18;

/** Where a layer's tiles of a pack are. The version is in the address, so a browser may keep them for ever. */
export function tileAddress(origin: string, code: string, version: string, layer: string): string {
  return `${origin}/tiles/${encodeURIComponent(`${code}-${version}`)}/${layer}/{z}/{x}/{y}.mvt`;
}
