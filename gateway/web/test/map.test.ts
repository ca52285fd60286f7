import { expect, test } from 'vitest';
import { covers, grown, holds } from '../src/live/box';
import { labelPoint } from '../src/map/labelPoint';
import { breaksFor, classOf, classText } from '../src/map/scale';

test.each([[0, [1, 2, 5, 10, 20]], [21, [1, 2, 5, 10, 20]], [51, [2, 5, 10, 20, 50]], [5_000, [100, 200, 500, 1_000, 2_000]]])(
  'with %d at most the classes end at %j', (most, breaks) => expect(breaksFor(most)).toEqual(breaks));

test('nothing open is a class of its own', () => {
  const breaks = breaksFor(20);

  expect([0, 1, 2, 3, 5, 6, 20, 21].map(open => classOf(open, breaks))).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
});

test('each class says what it holds', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(index => classText(index, breaksFor(20)))).toEqual(['0', '1', '2', '3–5', '6–10', '11–20', '> 20']);
});

test('a label stands inside a crooked area', () => {
  const letterU: [number, number][] = [[0, 0], [10, 0], [10, 10], [7, 10], [7, 3], [3, 3], [3, 10], [0, 10], [0, 0]];
  const [lon, lat] = labelPoint({ type: 'Polygon', coordinates: [letterU] });

  expect(lat < 3 || lon < 3 || lon > 7).toBe(true);
});

test('a label stands in the largest part', () => {
  const square = (at: number, size: number): [number, number][] => [[at, at], [at + size, at], [at + size, at + size], [at, at + size], [at, at]];
  const [lon] = labelPoint({ type: 'MultiPolygon', coordinates: [[square(0, 1)], [square(10, 5)]] });

  expect(lon).toBe(12.5);
});

test('rectangles hold their edges and cover what lies in them', () => {
  const box = { west: 0, south: 0, east: 2, north: 2 };

  expect(holds(box, 2, 0)).toBe(true);
  expect(covers(grown(box, 0.5), box)).toBe(true);
  expect(covers(box, grown(box, 0.01))).toBe(false);
});
