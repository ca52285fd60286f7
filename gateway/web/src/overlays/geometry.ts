import type { Box } from '../live/box';

/** A corner, degrees WGS84. */
export type Corner = readonly [lon: number, lat: number];

/** Whether a ring, closed from its last corner to its first, crosses or touches itself. */
export function crossesItself(ring: readonly Corner[]): boolean {
  return ring.some((_, i) => ring.some((_, j) => j > i + 1 && !(i === 0 && j === ring.length - 1) && meet(side(ring, i), side(ring, j))));
}

/** The corners of a rectangle, around. */
export function ringOf({ west, south, east, north }: Box): Corner[] {
  return [[west, south], [east, south], [east, north], [west, north]];
}

/** The middle of a rectangle. */
export function middleOf({ west, south, east, north }: Box): Corner {
  return [(west + east) / 2, (south + north) / 2];
}

/** The middle of points; absent when there are none. */
export function meanOf(points: readonly Corner[]): Corner | undefined {
  const sum = points.reduce<Corner>(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
  return points.length === 0 ? undefined : [sum[0] / points.length, sum[1] / points.length];
}

function side(ring: readonly Corner[], i: number): [Corner, Corner] {
  return [ring[i]!, ring[(i + 1) % ring.length]!];
}

function meet([a, b]: [Corner, Corner], [c, d]: [Corner, Corner]): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  return (abc !== abd && cda !== cdb) || (abc === 0 && within(a, b, c)) || (abd === 0 && within(a, b, d)) || (cda === 0 && within(c, d, a)) || (cdb === 0 && within(c, d, b));
}

/** To which side one turns at b on the way from a to c: -1, 0 or 1. */
function turn(a: Corner, b: Corner, c: Corner): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function within(a: Corner, b: Corner, c: Corner): boolean {
  return Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1]);
}
