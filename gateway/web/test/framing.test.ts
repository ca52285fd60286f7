import { expect, test } from 'vitest';
import { framingOf } from '../src/map/framing';

test('a city that is shown whole ends above the legend where the map is high enough', () => {
  expect(framingOf(900, 190).bottom).toBeGreaterThanOrEqual(190);
  expect(framingOf(600, 60).bottom).toBeGreaterThanOrEqual(60);
});

test('in a low map the legend takes no more than a third', () => expect(framingOf(240, 190).bottom).toBe(80));

test('where there is no legend a little room is left', () => expect(framingOf(600, 0).bottom).toBe(24));
