/** A rectangle in WGS84 degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The rectangle grown by a share of its size on each side, kept on the earth. */
export function grown(box: Box, share: number): Box {
  const dx = (box.east - box.west) * share;
  const dy = (box.north - box.south) * share;
  return {
    west: Math.max(-180, box.west - dx),
    south: Math.max(-90, box.south - dy),
    east: Math.min(180, box.east + dx),
    north: Math.min(90, box.north + dy),
  };
}

/** Whether the point lies in the rectangle, its edges included. */
export function holds(box: Box, lon: number, lat: number): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** Whether the whole inner rectangle lies in the outer one. */
export function covers(outer: Box, inner: Box): boolean {
  return holds(outer, inner.west, inner.south) && holds(outer, inner.east, inner.north);
}

/** Square degrees; good enough to compare two rectangles of one city. */
export function sizeOf(box: Box): number {
  return (box.east - box.west) * (box.north - box.south);
}
