import { create } from '@bufbuild/protobuf';
import { timestampFromMs, timestampMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient, createRouterTransport } from '@connectrpc/connect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../src/clock';
import type { Doors } from '../src/doors';
import { PastService, WatchPastResponseSchema, type TurnPastRequest, type WatchPastRequest, type WatchPastResponse } from '../src/gen/citytwin/v1/past_pb';
import { Past } from '../src/past/past';
import { frame, look, snapshot } from './frames';

/** A gateway that shows what a test puts into `shows`, and takes or refuses turns. */
let opened: WatchPastRequest[];
let turns: TurnPastRequest[];
let shows: WatchPastResponse[];
let refuses: ConnectError | undefined;
let told: string[];
let past: Past;
let clock: Clock;

beforeEach(() => {
  vi.useFakeTimers();
  [opened, turns, shows, told, refuses] = [[], [], [], [], undefined];
  const transport = createRouterTransport(({ service }) => service(PastService, {
    async *watchPast(request) {
      opened.push(request);
      if (refuses) {
        throw refuses;
      }

      yield* shows;
    },
    turnPast: request => {
      turns.push(request);
      if (refuses) {
        throw refuses;
      }

      return {};
    },
  }));
  clock = new Clock(() => 0);
  past = new Past({ past: createClient(PastService, transport) } as unknown as Doors, clock, {
    name: () => 'w', anew: () => told.push('anew'), sums: (areas, isWhole) => told.push(`${areas.length} sums${isWhole ? ', all' : ''}`),
    onTurn: isPast => told.push(isPast ? 'past' : 'present'), onChange: () => undefined,
  });
});
afterEach(() => vi.useRealTimers());

const moment = (at: number, other: object = {}) => create(WatchPastResponseSchema, {
  map: snapshot(0, ['A']), at: timestampFromMs(at), first: timestampFromMs(1_000), last: timestampFromMs(9_000), areas: [{ area: 'city' }], ...other,
} as never);

/** Reads all that is shown. */
async function read(): Promise<string[][]> {
  const frames: string[][] = [];
  for await (const one of past.open(look(), new AbortController().signal)!) {
    frames.push(one.cases.map(({ number }) => number));
  }

  return frames;
}

test('a map that is turned in the past keeps the sums of the moment', async () => {
  shows = [moment(5_000), moment(5_000, { first: undefined, areas: [] })];
  past.goTo(5_000);

  expect(await read()).toEqual([['A'], ['A']]);
  expect(told.filter(what => what.includes('sums'))).toEqual(['1 sums, all', '0 sums']);
});

test('a moment between two milliseconds is the later one: what happened at it is shown by a link to it too', async () => {
  past.goTo(9_000);
  shows = [moment(9_000, { at: { seconds: 5n, nanos: 123_400_000 }, last: { seconds: 5n, nanos: 123_400_000 } })];

  await read();
  expect(past.moment).toBe(5_124);
});

test('in the present there is no other stream', () => expect(past.open(look(), new AbortController().signal)).toBeUndefined());

test('looking back opens a stream at the moment, and tells sums, span and clock', async () => {
  shows = [moment(5_000), moment(6_000, { map: frame(0), first: undefined, areas: [], speed: 60 })];
  past.goTo(5_000);

  expect(await read()).toEqual([['A'], []]);
  expect(timestampMs(opened[0]!.at!)).toBe(5_000);
  expect(told).toEqual(['past', 'anew', '1 sums, all', '0 sums']);
  expect([past.first, past.last, past.moment, past.speed, clock.now]).toEqual([1_000, 9_000, 6_000, 60, 6_000]);
});

test('of many moments between two turns the newest is asked for, at the speed of before', async () => {
  past.goTo(5_000);
  past.play(600);
  [6_000, 7_000, 8_000].forEach(at => past.goTo(at));
  await vi.advanceTimersByTimeAsync(500);

  expect(turns.map(({ watch, speed, at }) => [watch, speed, timestampMs(at!)])).toEqual([['w', 600, 8_000]]);
});

test('what was asked for is shown as the moment until it is there, also where the journal ends before', async () => {
  past.goTo(20_000.4);
  expect(past.moment).toBe(20_000);

  shows = [moment(9_000)];
  await read();

  expect(past.moment).toBe(9_000);
});

test('a speed that was asked for is not taken back by a frame that was under way', async () => {
  past.goTo(5_000);
  past.play(60);
  shows = [moment(5_000)];
  await read();

  expect(past.speed).toBe(60);
  await vi.advanceTimersByTimeAsync(500);
  await read();
  expect(past.speed).toBe(0);
});

test('a turn that fails means a new stream at the moment that is wanted', async () => {
  past.goTo(5_000);
  refuses = new ConnectError('no such watch', Code.NotFound);
  past.goTo(7_000);
  await vi.advanceTimersByTimeAsync(500);

  expect(told).toEqual(['past', 'anew', 'anew']);
  expect(past.moment).toBe(7_000);
});

test('the way back leads to the present', async () => {
  past.goTo(5_000);
  past.leave();

  expect(told).toEqual(['past', 'anew', 'present', 'anew']);
  expect(past.open(look(), new AbortController().signal)).toBeUndefined();
});

test('a line that breaks is for the watch to notice', async () => {
  past.goTo(5_000);
  refuses = new ConnectError('gone', Code.Unavailable);

  await expect(read()).rejects.toThrow('gone');
  expect(past.isOn).toBe(true);
});
