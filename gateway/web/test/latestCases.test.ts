import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Doors } from '../src/doors';
import { Stage, type CaseCard } from '../src/gen/citytwin/v1/common_pb';
import { LatestCases } from '../src/live/latestCases';
import { Line } from '../src/live/line';
import { card } from './cards';

interface Frame {
  readonly position: bigint;
  readonly cases: CaseCard[];
  readonly resync?: object;
}

let watched: { afterPosition: bigint }[];
let pages: CaseCard[][];
let frames: Frame[][];
let latest: LatestCases;
let more: string;

beforeEach(() => {
  vi.useFakeTimers();
  [watched, pages, frames, more] = [[], [], [], ''];
  const doors = {
    city: { getCity: async () => ({ position: 100n }) },
    cases: { listCases: async () => ({ cases: pages.shift() ?? [], nextPageToken: more }) },
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
  pages.push([card('LJ-1-0')]);
  frames.push([{ position: 101n, cases: [card('LJ-2-0')] }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['LJ-2-0', 'LJ-1-0']);
});

test('a case that ended leaves the list of open ones', async () => {
  pages.push([card('LJ-1-0'), card('LJ-2-0')]);
  frames.push([{ position: 101n, cases: [card('LJ-1-0', { version: 2n, stage: Stage.CLOSED })] }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['LJ-2-0']);
});

test('a card of another area stays out', async () => {
  frames.push([{ position: 101n, cases: [card('LJ-1-0'), card('LJ-2-0', {}, ['01', '0102'])] }]);
  latest.turnTo({ area: '0101', openOnly: true });
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['LJ-1-0']);
});

test('a case older than the page stays out while there are older ones to read', async () => {
  pages.push(Array.from({ length: 60 }, (_, i) => card(`LJ-${70 - i}-0`)));
  more = 'more';
  frames.push([{ position: 101n, cases: [card('LJ-3-0', { version: 2n })] }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(latest.newest(100).at(-1)?.number).toBe('LJ-11-0');
});

test('a resync means reading the page again', async () => {
  pages.push([card('LJ-1-0')], [card('LJ-2-0')]);
  frames.push([{ position: 101n, cases: [], resync: {} }]);
  latest.start();
  await vi.advanceTimersByTimeAsync(0);

  expect(numbers()).toEqual(['LJ-2-0']);
  expect(watched.length).toBe(2);
});
