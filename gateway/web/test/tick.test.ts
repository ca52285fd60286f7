import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tick } from '../src/live/tick';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a thousand events a second make at most about four runs a second', async () => {
  const work = vi.fn();
  const tick = new Tick(work, 250, Date.now);
  for (let ms = 0; ms < 2_000; ms++) {
    tick.ask();
    await vi.advanceTimersByTimeAsync(1);
  }

  expect(work.mock.calls.length).toBeGreaterThanOrEqual(8);
  expect(work.mock.calls.length).toBeLessThanOrEqual(9);
});

test('what was asked for last is done', async () => {
  let seen = 0;
  let asked = 0;
  const tick = new Tick(() => (seen = asked), 250, Date.now);
  asked = 1;
  tick.ask();
  await vi.advanceTimersByTimeAsync(10);
  asked = 2;
  tick.ask();
  await vi.advanceTimersByTimeAsync(250);

  expect(seen).toBe(2);
});

test('after a quiet time the first run does not wait', async () => {
  const work = vi.fn();
  const tick = new Tick(work, 250, Date.now);
  await vi.advanceTimersByTimeAsync(5_000);
  tick.ask();
  await vi.advanceTimersByTimeAsync(1);

  expect(work).toHaveBeenCalledOnce();
});
