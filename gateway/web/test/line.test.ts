import { beforeEach, expect, test } from 'vitest';
import { Comeback } from '../src/live/comeback';
import { Line, openingGraceMs } from '../src/live/line';

let now = 0;
let line: Line;

beforeEach(() => {
  now = 1_000_000;
  line = new Line(() => now);
});

test('before the first frame the line is connecting', () => {
  line.join();

  expect(line.state).toEqual({ kind: 'connecting' });
});

test('a frame makes it live, with its position and its age', () => {
  line.join().heard(58_412n);
  now += 100;

  expect(line.state).toEqual({ kind: 'live', position: 58_412n, ageMs: 100 });
});

test('it is live only while every watch is', () => {
  const [one, other] = [line.join(), line.join()];
  one.heard(1n);
  other.heard(2n);
  now += 500;
  other.broke('away');

  expect(line.state).toEqual({ kind: 'lost', since: now, reason: 'away' });
});

test('a broken watch says since when it broke first, however often it tries', () => {
  const voice = line.join();
  voice.heard(1n);
  now += 1_000;
  const broke = now;
  voice.broke('first');
  now += 5_000;
  voice.broke('second');

  expect(line.state).toMatchObject({ kind: 'lost', since: broke });
});

test('a silent line was live until its last frame', () => {
  const voice = line.join();
  voice.heard(1n);
  const last = now;
  now += 12_000;
  voice.broke('', true);

  expect(line.state).toMatchObject({ kind: 'lost', since: last });
});

test('the next frame makes it live again', () => {
  const voice = line.join();
  voice.broke('away');
  voice.heard(7n);

  expect(line.state.kind).toBe('live');
});

test('a watch that was just opened does not make the page not live, one that stays silent does', () => {
  line.join().heard(1n);
  line.join();
  expect(line.state.kind).toBe('live');

  now += openingGraceMs + 1;
  expect(line.state.kind).toBe('lost');
});

test('a watch that was ended is no longer asked', () => {
  line.join().heard(1n);
  const ended = line.join();
  ended.broke('away');
  ended.leave();

  expect(line.state.kind).toBe('live');
});

test('a comeback is noticed once, and only after a loss', () => {
  let backs = 0;
  const comeback = new Comeback(() => backs++);
  const states = ['connecting', 'live', 'lost', 'connecting', 'lost', 'live', 'live'] as const;

  expect(states.map(state => (comeback.notice(state), backs))).toEqual([0, 0, 0, 0, 0, 1, 1]);
});
