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

/** Whether the two rectangles have something in common. */
export function meets(a: Box, b: Box): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}
