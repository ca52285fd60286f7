import { expect, test } from 'vitest';
import { readChoice, writeChoice } from '../src/address';
import { hashPart, withHashPart } from '../src/hash';
import { filterOf, knownIn, noChoice, type Choice } from '../src/choice';
import type { City } from '../src/city/city';
import { Stage } from '../src/gen/citytwin/v1/common_pb';
import { MapOrder } from '../src/gen/citytwin/v1/map_pb';

const everything: Choice = {
  area: '0101', kinds: ['gbt47678.5-2026:matter:01001', 's:m:2'], stages: [Stage.FILED, Stage.HANDLING], leads: ['water-3490'], overdue: true, notLocated: true,
  beyond: true, order: MapOrder.NEWEST, spot: { lat: 30.25, lon: 117.5, zoom: 13.25 },
};

test('what is chosen comes back from the address', () => {
  expect(readChoice(writeChoice('', everything))).toEqual(everything);
  expect(readChoice(writeChoice('', noChoice))).toEqual(noChoice);
});

test('an address that says nothing is short, and one can be read', () => {
  expect(writeChoice('', noChoice)).toBe('');
  expect(writeChoice('?lang=zh', { ...noChoice, kinds: ['s:m:1'], overdue: true, spot: { lat: 30.25, lon: 117.5, zoom: 13.256 } }))
    .toBe('?lang=zh&kind=s:m:1&only=overdue&at=30.25000,117.50000,13.26');
});

test('what others wrote into the address stays; what was chosen before goes', () => {
  expect(writeChoice('?theme=dark&kind=old&area=02', { ...noChoice, area: '01' })).toBe('?theme=dark&area=01');
});

test.each(['', '1,2', 'a,b,c', '91,0,5', '0,181,5', '0,0,25', ',,'])('"%s" is no place to look at', text => expect(readChoice(`?at=${text}`).spot).toBeUndefined());

test('the case stands in the fragment, beside what others wrote there', () => {
  expect(hashPart(withHashPart('#board=indicators', 'case', 'LJ-1-2'), 'case')).toBe('LJ-1-2');
  expect(withHashPart('#case=LJ-1-2&board=indicators', 'case', undefined)).toBe('#board=indicators');
  expect(withHashPart('#case=LJ-1-2', 'case', undefined)).toBe('');
  expect(hashPart('#list', 'case')).toBeUndefined();
  expect(hashPart('#case=%E0%A4', 'case')).toBeDefined();
});

test('an old link shows what this city still knows', () => {
  const city = { areas: new Map([['0101', {}]]), kinds: new Map([['s:m:2', {}]]), organisations: new Map() } as unknown as City;
  const known = knownIn(city, { ...everything, stages: [Stage.FILED, Stage.CLOSED, 77 as Stage] });

  expect(known).toMatchObject({ area: '0101', kinds: ['s:m:2'], leads: [], stages: [Stage.FILED] });
  expect(knownIn(city, { ...noChoice, area: '02' }).area).toBeUndefined();
});

test('the gateway is asked for what was chosen', () => {
  expect(filterOf(everything)).toEqual({
    areas: ['0101'], kinds: everything.kinds, stages: everything.stages, leads: everything.leads, overdueOnly: true, notLocatedOnly: true,
  });
});
