import { expect, test } from 'vitest';
import { Backoff } from '../src/live/backoff';

test('each wait is twice as long, up to the limit', () => {
  const backoff = new Backoff(500, 8_000, () => 0.5);

  expect(Array.from({ length: 7 }, () => backoff.next())).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});

test('a line that works makes the next wait short again', () => {
  const backoff = new Backoff(500, 8_000, () => 0.5);
  backoff.next();
  backoff.next();
  backoff.reset();

  expect(backoff.next()).toBe(500);
});

test('consoles do not come back in the same instant', () => {
  expect(new Backoff(500, 8_000, () => 0).next()).toBe(400);
  expect(new Backoff(500, 8_000, () => 1).next()).toBe(600);
});
