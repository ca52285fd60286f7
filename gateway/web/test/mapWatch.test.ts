import { Code, ConnectError, createClient, createRouterTransport } from '@connectrpc/connect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../src/clock';
import type { Doors } from '../src/doors';
import { MapService, type TurnMapRequest, type WatchMapRequest, type WatchMapResponse } from '../src/gen/citytwin/v1/map_pb';
import { Line } from '../src/live/line';
import { MapWatch } from '../src/live/mapWatch';
import { frame, look, snapshot } from './frames';

/** A gateway of the tests: each stream is fed by hand, each turn answered or refused. */
let opened: { request: WatchMapRequest; send: (frame: WatchMapResponse) => void; end: () => void }[];
let turns: TurnMapRequest[];
let answer: () => Promise<object>;
let watch: MapWatch;
let line: Line;

beforeEach(() => {
  vi.useFakeTimers();
  [opened, turns, answer, line] = [[], [], async () => ({}), new Line()];
  const transport = createRouterTransport(({ service }) => service(MapService, {
    watchMap: (request, { signal }) => stream(request, signal),
    turnMap: request => {
      turns.push(request);
      return answer();
    },
  }));
  watch = new MapWatch({ map: createClient(MapService, transport) } as unknown as Doors, line, new Clock(), look(), () => undefined);
  watch.start();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

async function* stream(request: WatchMapRequest, signal: AbortSignal): AsyncGenerator<WatchMapResponse> {
  const waiting: (WatchMapResponse | undefined)[] = [];
  let wake = () => {};
  const put = (one: WatchMapResponse | undefined) => {
    waiting.push(one);
    wake();
  };
  opened.push({ request, send: put, end: () => put(undefined) });
  signal.addEventListener('abort', () => put(undefined));
  for (;;) {
    while (waiting.length > 0) {
      const one = waiting.shift();
      if (!one) {
        return;
      }

      yield one;
    }

    await new Promise<void>(resolve => (wake = resolve));
  }
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const send = async (...frames: WatchMapResponse[]) => {
  frames.forEach(one => opened.at(-1)!.send(one));
  await settle(1);
};
const drawn = () => [...(watch.frames.shown?.cases.keys() ?? [])];

test('moving the map turns the watch, and opens no other stream', async () => {
  await settle();
  await send(snapshot(0, ['A']));
  watch.look(look({ zoom: 12 }));
  await settle(100);

  expect(opened.length).toBe(1);
  expect(turns).toMatchObject([{ watch: 'w', turn: 1n, view: { zoom: 12 } }]);
});

test('of many looks between two turns the newest counts, and turns grow', async () => {
  await settle();
  await send(snapshot(0, []));
  for (let zoom = 10; zoom < 15; zoom++) {
    watch.look(look({ zoom }));
    await settle(20);
  }

  await settle(200);
  expect(turns.length).toBeLessThan(4);
  expect(turns.at(-1)?.view?.zoom).toBe(14);
  expect(turns.map(one => one.turn)).toEqual(turns.map((_, i) => BigInt(i + 1)));
});

test('a look that is no other asks nothing', async () => {
  await settle();
  await send(snapshot(0, []));
  watch.look(look());
  await settle(500);

  expect(turns).toEqual([]);
});

test('what is asked before the watch has a name is asked once it has one', async () => {
  await settle();
  watch.look(look({ zoom: 12 }));
  await settle(500);
  expect(turns).toEqual([]);

  await send(snapshot(0, []));
  await settle(100);
  expect(turns).toMatchObject([{ turn: 1n, view: { zoom: 12 } }]);
});

test('it is turning until the snapshot of the look is here', async () => {
  await settle();
  await send(snapshot(0, ['A']));
  expect(watch.isTurning).toBe(false);

  watch.look(look({ zoom: 12 }));
  await settle(100);
  expect(watch.isTurning).toBe(true);
  expect(drawn()).toEqual(['A']);

  await send(snapshot(1, ['B']));
  expect(watch.isTurning).toBe(false);
  expect(drawn()).toEqual(['B']);
});

test('while a turn is under way the next one waits for it', async () => {
  let done = () => {};
  answer = () => new Promise(resolve => (done = () => resolve({})));
  await settle();
  await send(snapshot(0, []));
  watch.look(look({ zoom: 12 }));
  await settle(100);
  watch.look(look({ zoom: 13 }));
  await settle(500);
  expect(turns.length).toBe(1);

  done();
  await settle(200);
  expect(turns.map(one => one.view?.zoom)).toEqual([12, 13]);
});

test.each([['a watch that the gateway does not know', Code.NotFound], ['a call that failed', Code.Unavailable]])(
  '%s means a new stream with the present look, and no word of a broken line', async (_, code) => {
    answer = async () => {
      throw new ConnectError('map.watch_unknown', code);
    };
    await settle();
    await send(snapshot(0, ['A'], { position: 41n }));
    watch.look(look({ zoom: 12 }));
    await settle(100);

    expect(opened.map(one => one.request.view?.zoom)).toEqual([9, 12]);
    expect(opened[1]!.request.afterPosition).toBe(41n);
    expect(line.state.kind).toBe('live');
    expect(drawn()).toEqual(['A']);
    await send(snapshot(0, ['B']));
    expect(drawn()).toEqual(['B']);
    expect(watch.isTurning).toBe(false);
  });

test('a stream that broke comes back after its position, with the present look', async () => {
  await settle();
  await send(snapshot(0, ['A']), frame(0, { position: 55n }));
  opened[0]!.end();
  await settle(1);
  expect(line.state.kind).toBe('lost');

  watch.look(look({ zoom: 14 }));
  await settle(1_000);
  expect(turns).toEqual([]);
  expect(opened[1]!.request).toMatchObject({ afterPosition: 55n, view: { zoom: 14 } });
  expect(drawn()).toEqual(['A']);
});

test('a turn of a watch that is no more does not disturb the one that took its place', async () => {
  let fail = () => {};
  answer = () => new Promise((_, reject) => (fail = () => reject(new ConnectError('gone', Code.NotFound))));
  await settle();
  await send(snapshot(0, []));
  watch.look(look({ zoom: 12 }));
  await settle(100);
  opened[0]!.end();
  await settle(1_000);
  await send(snapshot(0, ['B'], { watch: 'other' }));

  fail();
  await settle(500);
  expect(opened.length).toBe(2);
});
