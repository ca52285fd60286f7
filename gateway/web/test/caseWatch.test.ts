import { create } from '@bufbuild/protobuf';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../src/clock';
import type { Doors } from '../src/doors';
import { WatchCasesResponseSchema, type WatchCasesResponse } from '../src/gen/citytwin/v1/live_pb';
import type { Box } from '../src/live/box';
import { CaseWatch } from '../src/live/caseWatch';
import { Line } from '../src/live/line';
import { card } from './cards';

const view: Box = { west: 0, south: 0, east: 1, north: 1 };

let asked: { filter: { bounds: Box }; afterPosition?: bigint }[];
let streams: WatchCasesResponse[][];
let watch: CaseWatch;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, streams] = [[], []];
  const watchCases = async function* (request: (typeof asked)[number], { signal }: { signal: AbortSignal }) {
    asked.push(request);
    yield* streams.shift() ?? [];
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('canceled'))));
  };
  watch = new CaseWatch({ live: { watchCases } } as unknown as Doors, new Line(), new Clock(), () => undefined);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const frame = (...numbers: string[]) => create(WatchCasesResponseSchema, { position: 1n, cases: numbers.map(number => card(number)) });

test('more is watched than is in view, so that a small move asks nobody', async () => {
  watch.look(view);
  watch.look({ west: 0.3, south: 0.3, east: 1.3, north: 1.3 });
  await vi.advanceTimersByTimeAsync(0);

  expect(asked.length).toBe(1);
  expect(asked[0]!.filter.bounds).toEqual({ west: -0.5, south: -0.5, east: 1.5, north: 1.5 });
});

test('leaving the watched rectangle asks anew', async () => {
  watch.look(view);
  watch.look({ west: 1, south: 0, east: 2, north: 1 });
  await vi.advanceTimersByTimeAsync(0);

  expect(asked.length).toBe(2);
});

test('what was shown stays until the new snapshot is here', async () => {
  streams.push([frame('A')]);
  watch.look(view);
  await vi.advanceTimersByTimeAsync(0);
  watch.look({ west: 1, south: 0, east: 2, north: 1 });
  await vi.advanceTimersByTimeAsync(0);

  expect(watch.store.find('A')).toBeDefined();
});

test('the new snapshot replaces what was shown', async () => {
  streams.push([frame('A')], [frame('B')]);
  watch.look(view);
  await vi.advanceTimersByTimeAsync(0);
  watch.look({ west: 0.4, south: 0.4, east: 1.8, north: 1.8 });
  await vi.advanceTimersByTimeAsync(0);

  expect([...watch.store.all()].map(one => one.number)).toEqual(['B']);
});

test('a resync makes the page forget what it has', async () => {
  streams.push([frame('A'), create(WatchCasesResponseSchema, { position: 9n, snapshot: true, resync: { missed: 3n }, cases: [card('B')] })]);
  watch.look(view);
  await vi.advanceTimersByTimeAsync(0);

  expect([...watch.store.all()].map(one => one.number)).toEqual(['B']);
});

test('far out no case is watched', async () => {
  streams.push([frame('A')]);
  watch.look(view);
  await vi.advanceTimersByTimeAsync(0);
  watch.look(undefined);

  expect(watch.store.size).toBe(0);
});
