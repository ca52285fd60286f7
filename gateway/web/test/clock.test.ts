import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { beforeEach, expect, test } from 'vitest';
import { Clock } from '../src/clock';
import { CityClock_Kind, CityClockSchema } from '../src/gen/citytwin/v1/common_pb';
import { noon } from './cards';

let ticks = 0;
let clock: Clock;

beforeEach(() => {
  ticks = 5_000;
  clock = new Clock(() => ticks);
});

const set = (kind: CityClock_Kind, speed: number) => clock.set(create(CityClockSchema, { kind, speed, now: timestampFromMs(noon) }));

test('between two frames a real clock runs on', () => {
  set(CityClock_Kind.REAL, 1);
  ticks += 1_500;

  expect(clock.now).toBe(noon + 1_500);
});

test('a driven clock runs at its speed', () => {
  set(CityClock_Kind.DRIVEN, 60);
  ticks += 1_000;

  expect([clock.kind, clock.now]).toEqual(['driven', noon + 60_000]);
});

test('a stepped clock waits for the next frame', () => {
  set(CityClock_Kind.STEPPED, 0);
  ticks += 1_000;

  expect([clock.kind, clock.now]).toEqual(['stepped', noon]);
});

test('while the line is down the clock stands still, until the next frame', () => {
  set(CityClock_Kind.REAL, 1);
  clock.freeze();
  ticks += 60_000;
  expect(clock.now).toBe(noon);

  set(CityClock_Kind.REAL, 1);
  ticks += 1_000;
  expect(clock.now).toBe(noon + 1_000);
});
