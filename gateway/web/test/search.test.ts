import { expect, test } from 'vitest';
import type { City } from '../src/city/city';
import { caseNumber, find, findKinds, findLeads } from '../src/search';

const named = (id: string, zh: string, en: string, level: string) => [id, { id, key: id, code: id, level, names: { zh, en } }] as const;
const city = {
  levels: [{ id: 'city' }, { id: 'district' }, { id: 'community' }],
  areas: new Map([named('01', '临江市', 'Linjiang', 'city'), named('010203', '江滨社区', 'River Bank', 'community'), named('0102', '江州区', 'Riverside', 'district'), named('0103', '老城区', 'Old Town', 'district')]),
  organisations: new Map([named('water-01', '临江市水务局', 'Linjiang Water Bureau', 'city'), named('office-0102', '江州区城管办', 'Riverside Office', 'district')]),
  kinds: new Map([named('s:m:1', '路灯不亮', 'Street light out', ''), named('s:m:2', '积水', 'Street flooded', '')]),
} as unknown as City;

const found = (text: string, lang: 'en' | 'zh' = 'en') => find(text, city, lang).map(one => `${one.what} ${one.id}`);

test.each([['LJ-10458-8', 'LJ-10458-8'], [' lj 10458 8 ', 'LJ-10458-8'], ['lj10458-8', 'LJ-10458-8'], ['LJ-10458', undefined], ['10458', undefined], ['Riverside', undefined]])(
  '"%s" as a number of a case is %s', (text, number) => expect(caseNumber(text)).toBe(number));

test('a number comes first', () => expect(found('lj-10458-8')[0]).toBe('case LJ-10458-8'));

test('names are found in both languages, whatever the page speaks', () => {
  expect(found('老城')).toEqual(['area 0103']);
  expect(found('old town', 'zh')).toEqual(['area 0103']);
  expect(find('老城', city, 'en')[0]).toMatchObject({ name: 'Old Town', other: '老城区' });
});

test('what begins so comes before what only holds it, upper areas before lower ones', () => {
  expect(found('river')).toEqual(['area 0102', 'area 010203', 'lead office-0102']);
  expect(found('bank')).toEqual(['area 010203']);
});

test('kinds and organisations are found too', () => {
  expect(found('street')).toEqual(['kind s:m:1', 'kind s:m:2']);
  expect(found('water')).toEqual(['lead water-01']);
});

test('capitals and accents do not matter, and nothing typed finds nothing', () => {
  expect(found('RÍVERSIDE')[0]).toBe('area 0102');
  expect(found('  ')).toEqual([]);
  expect(found('zzz')).toEqual([]);
});

test('a list to pick from shows all until something is typed', () => {
  expect(findKinds('', city, 'en').length).toBe(2);
  expect(findLeads('office', city, 'en').map(one => one.id)).toEqual(['office-0102']);
});
