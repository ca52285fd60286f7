import { beforeEach, expect, test } from 'vitest';
import { MapDetail } from '../src/gen/citytwin/v1/map_pb';
import { MapFrames } from '../src/live/mapFrames';
import { card } from './cards';
import { frame, look, snapshot } from './frames';

let frames: MapFrames;

beforeEach(() => {
  frames = new MapFrames();
  frames.anew(look());
});

const take = (...all: ReturnType<typeof frame>[]) => all.forEach(one => frames.take(one));
const drawn = () => [...(frames.shown?.cases.keys() ?? [])];

test('a snapshot is shown once it is whole', () => {
  take(snapshot(0, ['A'], { more: true }));
  expect(frames.shown).toBeUndefined();

  take(frame(0, { cases: [{ number: 'B' }] }));
  expect(drawn()).toEqual(['A', 'B']);
});

test('what was shown stays until the next snapshot is whole, which then replaces it', () => {
  frames.asked(1n, look({ zoom: 12 }));
  take(snapshot(0, ['A']), snapshot(1, ['B'], { more: true }));
  expect(drawn()).toEqual(['A']);
  expect(frames.shown?.look.zoom).toBe(9);

  take(frame(1, { cases: [{ number: 'C' }] }));
  expect(drawn()).toEqual(['B', 'C']);
  expect(frames.shown?.look.zoom).toBe(12);
});

test('what changes is put, what is gone is taken off', () => {
  take(snapshot(0, ['A', 'B']), frame(0, { cases: [{ number: 'C' }], gone: ['A'], counts: { open: 2n } }));

  expect(drawn()).toEqual(['B', 'C']);
  expect(frames.shown?.counts?.open).toBe(2n);
});

test('a cluster or an area without cases is gone', () => {
  take(snapshot(0, [], { snapshot: { detail: MapDetail.CLUSTERS, level: 'community' }, clusters: [{ id: 1, open: 2n }, { id: 2, open: 1n }], areas: [{ area: '01', open: 3n }] }));
  take(frame(0, { clusters: [{ id: 2, open: 0n }], areas: [{ area: '01', open: 0n }] }));

  expect([...frames.shown!.clusters.keys()]).toEqual([1]);
  expect(frames.shown!.areas.size).toBe(0);
});

test('a frame of an older turn changes nothing of a newer snapshot', () => {
  take(snapshot(0, ['A']), snapshot(2, ['B']), frame(0, { cases: [{ number: 'X' }] }), frame(1, { gone: ['B'] }));

  expect(drawn()).toEqual(['B']);
});

test('a snapshot that a newer one has overtaken is not shown, whatever of it still comes', () => {
  take(snapshot(0, ['A']), snapshot(2, ['B'], { more: true }), snapshot(1, ['X']), frame(1, { cases: [{ number: 'Y' }] }));
  expect(drawn()).toEqual(['A']);

  take(frame(2, { cases: [{ number: 'C' }] }));
  expect(drawn()).toEqual(['B', 'C']);
});

test('while a snapshot comes, what is shown still changes', () => {
  take(snapshot(0, ['A']), snapshot(1, ['B'], { more: true }), frame(0, { cases: [{ number: 'Z' }] }));

  expect(drawn()).toEqual(['A', 'Z']);
});

test('a resync of the same turn replaces what is shown', () => {
  take(snapshot(3, ['A']), snapshot(3, ['B'], { snapshot: { detail: MapDetail.CASES, resync: { missed: 9n } } }));

  expect(drawn()).toEqual(['B']);
});

test('another stream begins with a snapshot, whatever turns came before', () => {
  take(snapshot(7, ['A']));
  frames.anew(look({ zoom: 15 }));
  take(frame(0, { cases: [{ number: 'X' }] }));
  expect(drawn()).toEqual(['A']);

  take(snapshot(0, ['B']));
  expect(drawn()).toEqual(['B']);
  expect(frames.shown?.look.zoom).toBe(15);
});

test('cards that came with a frame that is not shown count as sent', () => {
  take(snapshot(2, ['A']), frame(1, { list: { total: 1n, numbers: ['B'], cards: [card('B')] } }), frame(2, { list: { total: 2n, numbers: ['A', 'B'] } }));

  expect(frames.card('B')?.number).toBe('B');
});

test('cards of cases that are neither listed nor shown are forgotten', () => {
  take(snapshot(0, ['A', 'B']), frame(0, { list: { total: 1n, numbers: ['B'] } }));

  expect(frames.card('A')).toBeUndefined();
  expect(frames.card('B')).toBeDefined();
});

test('a turn that changed only the list moves no point of the map', () => {
  take(snapshot(0, ['A', 'B']));
  frames.takeChanged();
  frames.asked(1n, look({ listFrom: 100 }));
  take(snapshot(1, ['A', 'B']));

  expect(frames.takeChanged().has('cases')).toBe(false);
  take(frame(1, { cases: [{ number: 'A', overdue: true }] }));
  expect([...frames.takeChanged()]).toEqual(['cases']);
});
