import { expect, test } from 'vitest';
import { Stage } from '../src/gen/citytwin/v1/common_pb';
import { CaseStore } from '../src/live/caseStore';
import { isOpen, newestFirst } from '../src/live/openCase';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { card, noon } from './cards';

test('many changes of a case between two ticks leave its latest card', () => {
  const store = new CaseStore(isOpen);
  store.take([card('A', { version: 1n }), card('A', { version: 3n, stage: Stage.HANDLING }), card('A', { version: 2n, stage: Stage.FILED })]);

  expect(store.size).toBe(1);
  expect(store.find('A')?.stage).toBe(Stage.HANDLING);
});

test('an older card never replaces a newer one', () => {
  const store = new CaseStore(isOpen);
  store.take([card('A', { version: 5n })]);
  store.takeChanged();
  store.take([card('A', { version: 4n, stage: Stage.CLOSED })]);

  expect(store.find('A')?.version).toBe(5n);
  expect(store.takeChanged()).toBe(false);
});

test('a case that no longer fits is taken off', () => {
  const store = new CaseStore(isOpen);
  store.take([card('A')]);
  store.take([card('A', { version: 2n, stage: Stage.CLOSED })]);

  expect(store.size).toBe(0);
});

test('a change is told once', () => {
  const store = new CaseStore(isOpen);
  store.take([card('A')]);

  expect(store.takeChanged()).toBe(true);
  expect(store.takeChanged()).toBe(false);
});

test('forgetting an empty store changes nothing', () => {
  const store = new CaseStore(isOpen);
  store.forget();

  expect(store.takeChanged()).toBe(false);
});

test('only the newest are kept when asked', () => {
  const store = new CaseStore(isOpen);
  store.take([8, 9, 10].map(id => card(`BOS-${id}-0`)));
  store.keepFirst(2, newestFirst);

  expect([...store.all()].map(one => one.number).sort()).toEqual(['BOS-10-0', 'BOS-9-0']);
});

test('the later number comes first, whatever time the report is about', () => {
  expect([card('BOS-9-1'), card('BOS-10-1', { openedAt: timestampFromMs(noon - 60_000) })].sort(newestFirst).map(one => one.number)).toEqual(['BOS-10-1', 'BOS-9-1']);
});
