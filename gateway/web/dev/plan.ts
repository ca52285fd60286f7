import { Chance } from './chance';
import { columns, outline, rows, type Point, type Square } from './lattice';

/** An area of the fake city. */
export interface FakeArea {
  readonly code: string;
  readonly level: 'city' | 'district' | 'community';
  readonly parent: string;
  readonly names: { readonly zh: string; readonly en: string };
  readonly squares: readonly Square[];
  readonly rings: readonly Point[][];
}

const districts: readonly [en: string, zh: string, column: number, row: number][] = [
  ['Old Town', '老城区', 9, 7], ['Riverside', '滨河区', 4, 4], ['Northgate', '北门区', 9, 12], ['East Hills', '东山区', 15, 10],
  ['Harbour', '港湾区', 14, 3], ['West Fields', '西原区', 3, 10], ['Lakeside', '湖畔区', 9, 2],
];
const first: readonly [string, string][] = [['Willow', '柳'], ['Maple', '枫'], ['Spring', '泉'], ['Bridge', '桥'], ['Mill', '磨坊'], ['Garden', '花园'],
  ['Station', '站前'], ['Market', '集市'], ['Temple', '寺'], ['Cloud', '云'], ['Stone', '石'], ['Pine', '松'], ['Orchard', '果园'], ['Canal', '运河']];
const second: readonly [string, string][] = [['Lane', '巷社区'], ['Court', '苑社区'], ['Gate', '门社区'], ['Hill', '岭社区'], ['Corner', '角社区'], ['Row', '里社区'], ['Field', '坪社区']];

const chance = new Chance(21);
const inside: Square[] = [];
for (let row = 0; row < rows; row++) {
  for (let column = 0; column < columns; column++) {
    const [x, y] = [(column - 9) / 9.6, (row - 7) / 7.6];
    if (x * x + y * y + Math.sin(column * 1.3 + row) * 0.1 < 0.98) {
      inside.push([column, row]);
    }
  }
}

/** All areas, parents before children. */
export const areas: readonly FakeArea[] = [
  area('01', 'city', '', ['Linjiang', '临江市'], inside),
  ...districts.map(([en, zh], i) => area(`01${i + 1}`, 'district', '01', [en, zh], inside.filter(square => nearest(square) === i))),
  ...inside.map((square, i) => {
    const [a, b] = [first[(i * 5 + square[1]) % first.length]!, second[(i * 3 + square[0]) % second.length]!];
    const near = nearest(square);
    return area(`01${near + 1}${String(i + 1).padStart(3, '0')}`, 'community', `01${near + 1}`, [`${a[0]} ${b[0]}`, `${a[1]}${b[1]}`], [square]);
  }),
];

/** The communities. */
export const communities = areas.filter(one => one.level === 'community');

/** How much happens in each community: a few have much, most have little. */
export const weights = communities.map(({ squares: [square] }) => {
  const near = 1 / (1 + 0.12 * ((square![0] - 9) ** 2 + (square![1] - 7) ** 2));
  return near + (chance.next() < 0.12 ? 0.7 : 0) + chance.next() * 0.22;
});

/** Rectangle around rings. */
export function boundsOf(rings: readonly Point[][]) {
  const [lons, lats] = [rings.flat().map(point => point[0]), rings.flat().map(point => point[1])];
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

function area(code: string, level: FakeArea['level'], parent: string, [en, zh]: readonly [string, string], squares: readonly Square[]): FakeArea {
  return { code, level, parent, names: { en, zh }, squares, rings: outline(squares) };
}

function nearest([column, row]: Square): number {
  const distances = districts.map(([, , c, r]) => Math.hypot(column - c, (row - r) * 1.15) + Math.sin(column * 2.1 + row * 1.7) * 0.5);
  return distances.indexOf(Math.min(...distances));
}
