import { Code, ConnectError } from '@connectrpc/connect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Backoff } from '../src/live/backoff';
import { Line } from '../src/live/line';
import { silenceMs } from '../src/live/attempt';
import { Watch, type WatchPlan } from '../src/live/watch';

interface Frame {
  readonly position: bigint;
  readonly snapshot?: boolean;
}

/** What each try of a watch gets: frames, then an error, an end, or silence. */
type Try = { readonly frames: readonly Frame[]; readonly then: 'end' | 'silence' | Error };

let asked: (bigint | undefined)[];
let taken: bigint[];
let line: Line;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, taken, line] = [[], [], new Line()];
});
afterEach(() => void vi.useRealTimers());

function watching(...tries: Try[]): Watch<Frame> {
  const plan: WatchPlan<Frame> = {
    open: async function* (after, signal) {
      asked.push(after);
      const now = tries.shift() ?? { frames: [], then: 'silence' as const };
      yield* now.frames;
      if (now.then instanceof Error) {
        throw now.then;
      }

      if (now.then === 'silence') {
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new ConnectError('canceled', Code.Canceled))));
      }
    },
    take: frame => taken.push(frame.position),
    mayResume: frame => !frame.snapshot,
  };
  return new Watch(plan, line, new Backoff(500, 8_000, () => 0.5));
}

test('a broken stream is not live at once, and resumes after its last position', async () => {
  const watch = watching({ frames: [{ position: 5n }], then: new ConnectError('gone', Code.Unavailable) });
  await vi.advanceTimersByTimeAsync(0);
  expect(line.state).toMatchObject({ kind: 'lost', reason: 'gone' });

  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toEqual([undefined, 5n]);
  watch.stop();
});

test('a stream that ends without an error is broken too', async () => {
  const watch = watching({ frames: [{ position: 5n }], then: 'end' });
  await vi.advanceTimersByTimeAsync(0);

  expect(line.state.kind).toBe('lost');
  watch.stop();
});

test('a snapshot that broke off is asked for anew', async () => {
  const watch = watching({ frames: [{ position: 5n, snapshot: true }], then: 'end' });
  await vi.advanceTimersByTimeAsync(500);

  expect(asked).toEqual([undefined, undefined]);
  watch.stop();
});

test('silence is a dead line since its last frame', async () => {
  const watch = watching({ frames: [{ position: 5n }], then: 'silence' }, { frames: [{ position: 6n }], then: 'silence' });
  const last = Date.now();
  await vi.advanceTimersByTimeAsync(silenceMs - 1);
  expect(line.state.kind).toBe('live');

  await vi.advanceTimersByTimeAsync(1);
  expect(line.state).toEqual({ kind: 'lost', since: last, reason: '' });

  await vi.advanceTimersByTimeAsync(500);
  expect(line.state).toMatchObject({ kind: 'live', position: 6n });
  expect(taken).toEqual([5n, 6n]);
  watch.stop();
});

test('waits grow while nobody answers', async () => {
  const down = { frames: [], then: new ConnectError('down', Code.Unavailable) };
  const watch = watching(down, down, down, down);
  await vi.advanceTimersByTimeAsync(500 + 1_000 + 1_999);
  expect(asked.length).toBe(3);

  await vi.advanceTimersByTimeAsync(1);
  expect(asked.length).toBe(4);
  watch.stop();
});

test('somebody in a hurry does not wait', async () => {
  const down = { frames: [], then: new ConnectError('down', Code.Unavailable) };
  const watch = watching(down, down, down);
  await vi.advanceTimersByTimeAsync(600);
  watch.hurry();
  await vi.advanceTimersByTimeAsync(0);

  expect(asked.length).toBe(3);
  watch.stop();
});

test('another journal behind the gateway means a snapshot', async () => {
  const ahead = new ConnectError('after_position is beyond the journal', Code.InvalidArgument);
  const watch = watching({ frames: [{ position: 900n }], then: 'end' }, { frames: [], then: ahead });
  await vi.advanceTimersByTimeAsync(5_000);

  expect(asked).toEqual([undefined, 900n, undefined]);
  watch.stop();
});

test('a stopped watch asks no more and says nothing', async () => {
  const watch = watching({ frames: [{ position: 1n }], then: 'silence' });
  await vi.advanceTimersByTimeAsync(0);
  watch.stop();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(asked.length).toBe(1);
  expect(line.state.kind).toBe('connecting');
});
