import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Doors } from '../src/doors';
import { Stage, type CaseCard } from '../src/gen/citytwin/v1/common_pb';
import { LatestCases } from '../src/live/latestCases';
import { Line } from '../src/live/line';
import { card, noon } from './cards';

interface Frame {
  readonly position: bigint;
  readonly cases: CaseCard[];
  readonly resync?: object;
}

let watched: { afterPosition: bigint }[];
let pages: CaseCard[][];
let frames: Frame[][];
let latest: LatestCases;

beforeEach(() => {
  vi.useFakeTimers();
  [watched, pages, frames] = [[], [], []];
  const doors = {
    city: { getCity: async () => ({ position: 100n }) },
    cases: { listCases: async () => ({ cases: pages.shift() ?? [], nextPageToken: '' }) },
    live: {
      watchCases: async function* (request: (typeof watched)[number], { signal }: { signal: AbortSignal }) {
        watched.push(request);
        yield* frames.shift() ?? [];
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('canceled'))));
      },
    },
  };
  latest = new LatestCases(doors as unknown as Doors, new Line(), () => undefined);
});
afterEach(() => {
  latest.stop();
  vi.useRealTimers();
});

const numbers = () => latest.newest(10).map(one => one.number);

test('the watch begins where the journal stood before the page was read', async () => {
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(watched).toMatchObject([{ afterPosition: 100n }]);
});

test('new cases come on top', async () => {
  pages.push([card('A')]);
  frames.push([{ position: 101n, cases: [card('B', { openedAt: timestampFromMs(noon + 60_000) })] }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['B', 'A']);
});

test('a case that ended leaves the list of open ones', async () => {
  pages.push([card('A'), card('B')]);
  frames.push([{ position: 101n, cases: [card('A', { version: 2n, stage: Stage.CLOSED })] }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['B']);
});

test('a card of another area stays out', async () => {
  frames.push([{ position: 101n, cases: [card('A'), card('B', {}, ['01', '0102'])] }]);
  latest.turnTo({ area: '0101', openOnly: true });
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['A']);
});

test('a resync means reading the page again', async () => {
  pages.push([card('A')], [card('B')]);
  frames.push([{ position: 101n, cases: [], resync: {} }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['B']);
  expect(watched.length).toBe(2);
});
