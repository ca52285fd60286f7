import { expect, test } from 'vitest';
import { grown, meets } from '../src/live/box';
import { labelPoint } from '../src/map/labelPoint';
import { homeOf } from '../src/map/home';
import { breaksFor, classOf, classText, firstBreaks, stillFits } from '../src/map/scale';

const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

test.each([['nothing', [], [1, 2, 3, 4, 5]], ['a quiet town', [0, 0, 1, 1, 1], [1, 2, 3, 4, 5]], ['1 to 60', upTo(60), [20, 30, 40, 50, 60]], ['1 to 600', upTo(600), [200, 300, 400, 500, 600]]])(
  'the classes of %s are spread at round numbers', (_, figures, breaks) => expect(breaksFor(figures)).toEqual(breaks));

test('bounds rise, whatever the figures', () => {
  for (let most = 1; most < 300; most += 7) {
    const breaks = breaksFor(upTo(most).map(figure => (figure * figure) % 97));
    expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
  }
});

test('bounds stay while they tell the figures apart', () => {
  expect(stillFits(upTo(60), breaksFor(upTo(60)))).toBe(true);
  expect(stillFits(upTo(60), breaksFor(upTo(600)))).toBe(false);
  expect(stillFits([0, 0, 0], firstBreaks)).toBe(true);
});

test('an island far out does not make the first view small', () => {
  const city = { west: 0, south: 0, east: 100, north: 10 };
  const points = [...upTo(100).map(i => [i / 10, i / 10] as const), [99, 5] as const];

  expect(homeOf(points, city).east).toBeLessThan(12);
});

test('nothing open is a class of its own', () => {
  const breaks = firstBreaks;

  expect([0, 1, 2, 3, 5, 6, 20, 21].map(open => classOf(open, breaks))).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
});

test('each class says what it holds', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(index => classText(index, firstBreaks))).toEqual(['0', '1', '2', '3–5', '6–10', '11–20', '> 20']);
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

test('rectangles meet in a corner, and not across a gap', () => {
  const box = { west: 0, south: 0, east: 2, north: 2 };

  expect(meets(box, { west: 2, south: 2, east: 3, north: 3 })).toBe(true);
  expect(meets(box, { west: 2.1, south: 0, east: 3, north: 2 })).toBe(false);
  expect(meets(box, grown({ west: 3, south: 0, east: 4, north: 2 }, 1))).toBe(true);
});
