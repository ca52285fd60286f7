import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { expect, test } from 'vitest';
import { MapCaseSchema } from '../src/gen/citytwin/v1/map_pb';
import { soonMs } from '../src/live/openCase';
import { nextTurn, urgencyOnMap } from '../src/map/urgency';
import { noon } from './cards';

const due = (inMs: number, overdue = false) => create(MapCaseSchema, { dueAt: timestampFromMs(noon + inMs), overdue });

test('a case on the map is calm, soon due or late', () => {
  expect([due(soonMs + 1), due(soonMs), due(0), due(soonMs * 9, true), create(MapCaseSchema)].map(one => urgencyOnMap(one, noon)))
    .toEqual(['calm', 'soon', 'late', 'late', 'calm']);
});

test('it is known when the next case comes to stand otherwise', () => {
  expect(nextTurn([due(soonMs + 5_000), due(60_000), due(-1), create(MapCaseSchema)], noon)).toBe(noon + 5_000);
  expect(nextTurn([due(-1)], noon)).toBe(Infinity);
});
