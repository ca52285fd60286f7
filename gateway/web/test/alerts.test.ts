import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { expect, test } from 'vitest';
import { Acknowledged } from '../src/alerts/acknowledged';
import { aboutToBeLate, districtOf, isUrgent, lateWhistles, silentOnes, situationsOf } from '../src/alerts/finding';
import { grouped, levelOf, type AlertKind, type Found } from '../src/alerts/groups';
import { hasUrgentNews } from '../src/alerts/sound';
import { saidEveryMs, Summary } from '../src/alerts/summary';
import { sentence } from '../src/alerts/tray';
import type { City } from '../src/city/city';
import { OperationKind, OperationSchema } from '../src/gen/citytwin/v1/operations_pb';
import { SituationSchema } from '../src/gen/citytwin/v1/situations_pb';
import { HandoverHealthSchema } from '../src/gen/citytwin/v1/work_pb';
import { speaker } from '../src/texts';
import { card, noon } from './cards';

const city = {
  levels: [{ id: 'city' }, { id: 'district' }, { id: 'street' }],
  areas: new Map([
    ['01', { code: '01', level: 'city', parent: '', names: { en: 'Linjiang', zh: '临江市' } }],
    ['0101', { code: '0101', level: 'district', parent: '01', names: { en: 'East', zh: '东城' } }],
    ['010101', { code: '010101', level: 'street', parent: '0101', names: { en: 'Quay', zh: '码头' } }],
  ]),
  kinds: new Map([['burst', { limit: '2 urgent_hours' }], ['lamp', { limit: '1 working_days' }]]),
  organisations: new Map([['water', { area: '010101' }]]),
} as unknown as City;

const found = (kind: AlertKind, area: string, ...items: string[]): Found[] => items.map(item => ({ kind, area, item }));
const many = (count: number) => found('due', '0101', ...Array.from({ length: count }, (_, i) => `LJ-${i}-1`));
const due = (number: string, kind: string, inMs: number) => card(number, { kind, dueAt: timestampFromMs(noon + inMs) }, ['01', '0101', '010101']);

function store() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test('cases that are due within the hour are found under their district, those of the urgent class apart', () => {
  const cards = [due('A', 'lamp', 3_000_000), due('B', 'burst', 60_000), due('C', 'lamp', 3_700_000), due('D', 'lamp', -1)];

  expect(aboutToBeLate(city, cards, noon)).toEqual([
    { kind: 'due', area: '0101', item: 'A' },
    { kind: 'urgent', area: '0101', item: 'B' },
  ]);
});

test('urgent is what runs day and night by the catalogue', () => {
  expect(['burst', 'lamp', 'unknown'].map(kind => isUrgent(city, kind))).toEqual([true, false, false]);
});

test('what lies in no district is the city’s', () => {
  expect(['010101', '0101', '01', '99', undefined].map(area => districtOf(city, area))).toEqual(['0101', '0101', '01', '01', '01']);
});

test('a whistle is found once its limit has passed', () => {
  const whistle = create(OperationSchema, { card: { number: 'LJ-OP1-1', kind: OperationKind.WHISTLE, commonArea: '010101', dueAt: timestampFromMs(noon) } });

  expect(lateWhistles(city, [whistle], noon - 1)).toEqual([]);
  expect(lateWhistles(city, [whistle], noon)).toEqual([{ kind: 'whistle', area: '0101', item: 'LJ-OP1-1' }]);
});

test('only those are silent that let the limit pass, and only situations that go on are found', () => {
  const health = [create(HandoverHealthSchema, { organisation: 'water', silent: 1n }), create(HandoverHealthSchema, { organisation: 'gas', waiting: 3n })];
  const situations = [create(SituationSchema, { number: 'LJ-ST1-1', open: true, burst: { commonArea: '0101' } }), create(SituationSchema, { number: 'LJ-ST2-2' })];

  expect(silentOnes(city, health)).toEqual([{ kind: 'silent', area: '0101', item: 'water' }]);
  expect(situationsOf(city, situations)).toEqual([{ kind: 'situation', area: '0101', item: 'LJ-ST1-1' }]);
});

test('what is found is grouped by kind and area, what changed last first', () => {
  const first = grouped([...found('due', '0101', 'A', 'B'), ...found('due', '0102', 'C')], [], 1);
  const second = grouped([...found('due', '0101', 'A', 'B'), ...found('due', '0102', 'C', 'D'), ...found('silent', '0101', 'water')], first, 2);

  expect(second.map(({ key, items, changedAt }) => [key, items.length, changedAt])).toEqual([['due:0102', 2, 2], ['silent:0101', 1, 2], ['due:0101', 2, 1]]);
});

test('levels grow by steps, so that one more is no news', () => {
  expect([0, 1, 4, 5, 9, 10, 24, 25].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
});

test('an acknowledged group comes back only when it grows into another level', () => {
  const acknowledged = new Acknowledged(store());
  acknowledged.take(grouped(many(2), [], 0));

  expect(acknowledged.holds(grouped(many(4), [], 0)[0]!)).toBe(true);
  expect(acknowledged.holds(grouped(many(5), [], 0)[0]!)).toBe(false);
});

test('what is acknowledged is remembered, and forgotten when the group is gone', () => {
  const kept = store();
  const groups = grouped(many(2), [], 0);
  new Acknowledged(kept).take(groups);
  const later = new Acknowledged(kept);
  expect(later.holds(groups[0]!)).toBe(true);

  later.keep([]);
  expect(new Acknowledged(kept).holds(groups[0]!)).toBe(false);
});

test('what another wrote into the browser breaks nothing', () => {
  const kept = store();
  for (const text of ['{', 'null', '[1]', '{"due:0101":"x"}']) {
    kept.setItem('citytwin.alerts.acknowledged', text);
    expect(new Acknowledged(kept).holds(grouped(many(1), [], 0)[0]!)).toBe(false);
  }
});

test('another newest whistle is another group, though as many are late', () => {
  const [before] = grouped(found('whistle', '0101', 'W1'), [], 0);
  const acknowledged = new Acknowledged(store());
  acknowledged.take([before!]);

  expect(acknowledged.holds(grouped(found('whistle', '0101', 'W2'), [before!], 1)[0]!)).toBe(false);
});

test('only the urgent class is heard, when it comes and when it grows into another level', () => {
  const urgent = (count: number) => grouped(found('urgent', '0101', ...Array.from({ length: count }, (_, i) => `${i}`)), [], 0);

  expect(hasUrgentNews(urgent(1), [])).toBe(true);
  expect(hasUrgentNews(urgent(2), urgent(1))).toBe(false);
  expect(hasUrgentNews(urgent(5), urgent(4))).toBe(true);
  expect(hasUrgentNews(grouped(many(9), [], 0), [])).toBe(false);
});

test('alerts are said aloud when they changed, at most every half minute', () => {
  const summary = new Summary();

  expect(summary.next('one', 0)).toBe('one');
  expect(summary.next('two', saidEveryMs - 1)).toBeUndefined();
  expect(summary.next('two', saidEveryMs)).toBe('two');
  expect(summary.next('two', 3 * saidEveryMs)).toBeUndefined();
});

test('a group is a sentence in both languages', () => {
  const [group] = grouped(many(12), [], 0);

  expect(sentence({ city, lang: 'en', say: speaker('en') }, group!)).toBe('12 cases in East due within 1 h');
  expect(sentence({ city, lang: 'zh', say: speaker('zh') }, group!)).toBe('东城：12 件案件 1 小时内到期');
  expect(sentence({ city, lang: 'en', say: speaker('en') }, grouped(many(1), [], 0)[0]!)).toBe('1 case in East due within 1 h');
});
