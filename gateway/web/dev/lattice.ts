import { Chance } from './chance';

/** A point, [lon, lat]. */
export type Point = [number, number];

/** Columns and rows of the lattice from which the fake city is cut. */
export const columns = 19;
export const rows = 15;

const origin: Point = [117.02, 36.58];
const step: Point = [0.0115, 0.0092];

/** Corners of a lattice square: column, row. */
export type Square = readonly [column: number, row: number];

const chance = new Chance(7);
const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, i): Point => {
  const [column, row] = [i % (columns + 1), Math.floor(i / (columns + 1))];
  return [origin[0] + (column + chance.bell() * 0.3) * step[0], origin[1] + (row + chance.bell() * 0.3) * step[1]];
});
const sides = new Map<string, Point[]>();

/** Rings around the union of these squares; neighbouring unions share their borders exactly. */
export function outline(squares: readonly Square[]): Point[][] {
  const next = new Map<number, number[]>();
  const inside = new Set(squares.map(square => square.join()));
  for (const [c, r] of squares) {
    const ring = [id(c, r), id(c + 1, r), id(c + 1, r + 1), id(c, r + 1)];
    const beyond = [[c, r - 1], [c + 1, r], [c, r + 1], [c - 1, r]];
    ring.forEach((from, i) => {
      if (!inside.has(beyond[i]!.join())) {
        next.set(from, [...(next.get(from) ?? []), ring[(i + 1) % 4]!]);
      }
    });
  }

  const rings: Point[][] = [];
  for (let start = next.keys().next(); !start.done; start = next.keys().next()) {
    rings.push(walk(start.value, next));
  }

  return rings;
}

/** A point in a square, somewhat away from its borders. */
export function pointIn([c, r]: Square, right: number, up: number): Point {
  const [a, b, d, e] = [corners[id(c, r)]!, corners[id(c + 1, r)]!, corners[id(c + 1, r + 1)]!, corners[id(c, r + 1)]!];
  const [x, y] = [0.12 + right * 0.76, 0.12 + up * 0.76];
  return [0, 1].map(k => (a[k]! * (1 - x) + b[k]! * x) * (1 - y) + (e[k]! * (1 - x) + d[k]! * x) * y) as Point;
}

function walk(start: number, next: Map<number, number[]>): Point[] {
  const ring: Point[] = [];
  let at = start;
  do {
    const to = next.get(at)!.pop()!;
    if (next.get(at)!.length === 0) {
      next.delete(at);
    }

    ring.push(...side(at, to).slice(0, -1));
    at = to;
  } while (at !== start);
  ring.push(ring[0]!);
  return ring;
}

/** A crooked line between two corners, the same from both sides. */
function side(from: number, to: number): Point[] {
  if (from > to) {
    return [...side(to, from)].reverse();
  }

  const key = `${from}-${to}`;
  let line = sides.get(key);
  if (!line) {
    const [a, b] = [corners[from]!, corners[to]!];
    const bend = chance.bell() * 0.16;
    line = [0, 0.25, 0.5, 0.75, 1].map(t => {
      const sway = Math.sin(t * Math.PI) * bend + (t > 0 && t < 1 ? chance.bell() * 0.03 : 0);
      return [a[0] + (b[0] - a[0]) * t - (b[1] - a[1]) * sway * 1.2, a[1] + (b[1] - a[1]) * t + (b[0] - a[0]) * sway * 0.8];
    });
    sides.set(key, line);
  }

  return line;
}

function id(column: number, row: number): number {
  return row * (columns + 1) + column;
}
