import { expect, test } from 'vitest';
import { Picker } from '../src/acting/picker';
import { endOfDay } from '../src/words/days';

const choices = ['Water Bureau', 'Parks Department', 'Parks Office East'].map((name, at) => ({ id: `o${at}`, name, note: '' }));

test('every word that is written must be in the name or the id', () => {
  const picker = new Picker('p');
  picker.write('park east');
  expect(picker.fitting(choices).map(one => one.id)).toEqual(['o2']);
  picker.write('O1');
  expect(picker.fitting(choices).map(one => one.id)).toEqual(['o1']);
});

test('arrows go around the list, and Enter picks', () => {
  const picker = new Picker('p');
  picker.write('');
  expect(picker.press('ArrowUp', choices)).toBe(true);
  expect(picker.active).toBe(2);
  picker.press('ArrowDown', choices);
  picker.press('Enter', choices);
  expect([picker.chosen, picker.query, picker.isOpen]).toEqual(['o0', 'Water Bureau', false]);
});

test('Escape closes the list first, and then means what is around it', () => {
  const picker = new Picker('p');
  picker.write('wat');
  expect(picker.press('Escape', choices)).toBe(true);
  expect(picker.press('Escape', choices)).toBe(false);
  expect(picker.chosen).toBe('');
});

test('whoever writes on after picking has picked nothing', () => {
  const picker = new Picker('p');
  picker.pick(choices[0]!);
  picker.write('Water Bure');
  expect(picker.chosen).toBe('');
  picker.leave(choices);
  expect(picker.chosen).toBe('');
  picker.write('water bureau');
  picker.leave(choices);
  expect(picker.chosen).toBe('o0');
});

test('a day ends by the wall clock of the city, also on the day on which clocks change', () => {
  expect(new Date(endOfDay('2026-03-02', 'Asia/Shanghai')).toISOString()).toBe('2026-03-02T15:59:59.000Z');
  expect(new Date(endOfDay('2026-03-08', 'America/New_York')).toISOString()).toBe('2026-03-09T03:59:59.000Z');
  expect(new Date(endOfDay('2026-03-07', 'America/New_York')).toISOString()).toBe('2026-03-08T04:59:59.000Z');
});
