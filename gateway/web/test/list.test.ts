import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { chosenMost } from '../src/bulk/chosen';
import { HeldRows } from '../src/live/heldRows';
import { askFrom, drawnRows, listedMost, rowHeight, rowsAsked, scrolledTo } from '../src/panels/listWindow';
import { Freshness } from '../src/panels/freshness';
import { card } from './cards';

const height = 8 * rowHeight;

test('only what is in sight is drawn, and a little around it', () => {
  expect(drawnRows(0, height, 5_000)).toEqual({ first: 0, end: 12 });
  expect(drawnRows(1_000 * rowHeight, height, 5_000)).toEqual({ first: 996, end: 1_012 });
  expect(drawnRows(0, height, 3)).toEqual({ first: 0, end: 3 });
  expect(drawnRows(900 * rowHeight, height, 3)).toEqual({ first: 3, end: 3 });
});

test('no row beyond the longest list is drawn or asked for', () => {
  const last = drawnRows(listedMost * rowHeight, height, 50_000);

  expect(last.end).toBe(listedMost);
  expect(askFrom(last, 0, 50_000)).toBe(listedMost - rowsAsked);
});

test('scrolling a little asks nobody', () => {
  for (let row = 0; row < rowsAsked - 60; row++) {
    expect(askFrom(drawnRows(row * rowHeight, height, 5_000), 0, 5_000)).toBe(0);
  }
});

test('the end of what was asked for comes near: the middle of it is asked for, and then enough is there', () => {
  const drawn = drawnRows(170 * rowHeight, height, 5_000);
  const from = askFrom(drawn, 0, 5_000);

  expect(from).toBe(74);
  expect(askFrom(drawn, from, 5_000)).toBe(from);
});

test('at the end of a list there is nothing more to ask for', () => {
  expect(askFrom(drawnRows(190 * rowHeight, height, 200), 0, 200)).toBe(0);
});

test('all rows that are here are as many as may be chosen at once', () => expect(rowsAsked).toBe(chosenMost));

test('a list is scrolled no further than is needed', () => {
  expect(scrolledTo(3, 0, height)).toBe(0);
  expect(scrolledTo(8, 0, height)).toBe(rowHeight);
  expect(scrolledTo(2, 5 * rowHeight, height)).toBe(2 * rowHeight);
});

test('the style sheet and the list agree on the height of a row', () => {
  expect(readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8')).toContain(`--row-height: ${rowHeight}px;`);
});

let held: HeldRows;
beforeEach(() => void (held = new HeldRows()));
const take = (numbers: string[], asked = 'x', version = 1n, place = 'here') => held.take({ total: numbers.length, from: 0, numbers }, asked, place, number => (numbers.includes(number) ? card(number, { version }) : undefined));

test('rows change while no hand is on them', () => {
  take(['A']);
  take(['B', 'A']);

  expect(held.rows.numbers).toEqual(['B', 'A']);
});

test('rows keep still under the hand, and what changes waits until it goes', () => {
  take(['A', 'B']);
  held.hold(true);
  take(['C', 'B']);
  expect(held.rows.numbers).toEqual(['A', 'B']);
  expect(held.waiting).toBe(1);
  expect(held.card('A')).toBeDefined();

  held.hold(false);
  expect(held.rows.numbers).toEqual(['C', 'B']);
  expect(held.waiting).toBe(0);
  expect(held.card('A')).toBeUndefined();
});

test('a row under the hand says what is new of its case', () => {
  take(['A', 'B']);
  held.hold(true);
  take(['A', 'B'], 'x', 2n);

  expect(held.card('A')?.version).toBe(2n);
  expect(held.waiting).toBe(0);
});

test('whoever asks for other rows gets them, hand or not', () => {
  take(['A', 'B']);
  held.hold(true);
  take(['K', 'L'], 'y');

  expect(held.rows.numbers).toEqual(['K', 'L']);
});

test('a map that moved on under the hand is said to have moved', () => {
  take(['A', 'B']);
  held.hold(true);
  take(['C'], 'x', 1n, 'there');
  expect(held.hasMoved).toBe(true);

  held.hold(false);
  expect(held.hasMoved).toBe(false);
  expect(held.rows.numbers).toEqual(['C']);
});

test('what waits can be asked for while the hand stays', () => {
  take(['A', 'B']);
  held.hold(true);
  take(['B', 'A']);
  expect(held.waiting).toBe(1);

  held.release();
  take(['B', 'A']);
  expect(held.rows.numbers).toEqual(['B', 'A']);
  expect(held.waiting).toBe(0);
});

test('only rows that came by themselves light up', () => {
  const fresh = new Freshness();
  const rows = (...numbers: string[]) => ({ total: numbers.length, from: 0, numbers });
  fresh.take(rows('A'), 'here');
  expect(fresh.has('A')).toBe(false);

  fresh.take(rows('B', 'A'), 'here');
  expect([fresh.has('B'), fresh.has('A')]).toEqual([true, false]);

  fresh.take(rows('C'), 'elsewhere');
  expect(fresh.has('C')).toBe(false);
});
