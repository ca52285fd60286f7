import { create } from '@bufbuild/protobuf';
import { beforeEach, expect, test, vi } from 'vitest';
import { Acknowledged } from '../src/alerts/acknowledged';
import { AlertSource } from '../src/alerts/alertSource';
import { levelOf, taken } from '../src/alerts/groups';
import { hasUrgentNews } from '../src/alerts/sound';
import { saidEveryMs, Summary } from '../src/alerts/summary';
import { sentence } from '../src/alerts/tray';
import type { City } from '../src/city/city';
import { AlertGroupSchema, AlertKind, type AlertGroup } from '../src/gen/citytwin/v1/alerts_pb';
import { speaker } from '../src/texts';

const city = { areas: new Map([['0101', { code: '0101', level: 'district', parent: '01', names: { en: 'East', zh: '东城' } }]]) } as unknown as City;

const group = (kind: AlertKind, area: string, count: number, key = `${kind}:${area}`): AlertGroup => create(AlertGroupSchema, { key, kind, area, count });
const many = (count: number) => [group(AlertKind.DUE, '0101', count)];

function store() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test('groups stand as they changed last, and what stays the same keeps its time', () => {
  const first = taken([group(AlertKind.DUE, '0101', 2), group(AlertKind.DUE, '0102', 1)], [], 1);
  const second = taken([group(AlertKind.DUE, '0101', 2), group(AlertKind.DUE, '0102', 2), group(AlertKind.SILENT, '0101', 1)], first, 2);

  expect(second.map(({ kind, area, count, changedAt }) => [kind, area, count, changedAt])).toEqual([['due', '0102', 2, 2], ['silent', '0101', 1, 2], ['due', '0101', 2, 1]]);
});

test('a kind of alert that a newer gateway knows is left out', () => {
  expect(taken([group(99 as AlertKind, '0101', 1), ...many(1)], [], 0).map(one => one.kind)).toEqual(['due']);
});

test('levels grow by steps, so that one more is no news', () => {
  expect([0, 1, 4, 5, 9, 10, 24, 25].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
});

test('an acknowledged group comes back only when it grows into another level', () => {
  const acknowledged = new Acknowledged(store());
  acknowledged.take(taken(many(2), [], 0));

  expect(acknowledged.holds(taken(many(4), [], 0)[0]!)).toBe(true);
  expect(acknowledged.holds(taken(many(5), [], 0)[0]!)).toBe(false);
});

test('what is acknowledged is remembered, and forgotten when the group is gone', () => {
  const kept = store();
  const groups = taken(many(2), [], 0);
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
    expect(new Acknowledged(kept).holds(taken(many(1), [], 0)[0]!)).toBe(false);
  }
});

test('another newest whistle is another group, though as many are late', () => {
  const [before] = taken([group(AlertKind.WHISTLE, '0101', 1, 'whistle:0101:W1')], [], 0);
  const acknowledged = new Acknowledged(store());
  acknowledged.take([before!]);

  expect(acknowledged.holds(taken([group(AlertKind.WHISTLE, '0101', 1, 'whistle:0101:W2')], [before!], 1)[0]!)).toBe(false);
});

test('only the urgent class is heard, when it comes and when it grows into another level', () => {
  const urgent = (count: number) => taken([group(AlertKind.URGENT, '0101', count)], [], 0);

  expect(hasUrgentNews(urgent(1), [])).toBe(true);
  expect(hasUrgentNews(urgent(2), urgent(1))).toBe(false);
  expect(hasUrgentNews(urgent(5), urgent(4))).toBe(true);
  expect(hasUrgentNews(taken(many(9), [], 0), [])).toBe(false);
});

test('alerts are said aloud when they changed, at most every half minute', () => {
  const summary = new Summary();

  expect(summary.next('one', 0)).toBe('one');
  expect(summary.next('two', saidEveryMs - 1)).toBeUndefined();
  expect(summary.next('two', saidEveryMs)).toBe('two');
  expect(summary.next('two', 3 * saidEveryMs)).toBeUndefined();
});

test('a group is a sentence in both languages', () => {
  const [due] = taken(many(12), [], 0);

  expect(sentence({ city, lang: 'en', say: speaker('en') }, due!)).toBe('12 cases in East due within 1 h');
  expect(sentence({ city, lang: 'zh', say: speaker('zh') }, due!)).toBe('东城：12 件案件 1 小时内到期');
  expect(sentence({ city, lang: 'en', say: speaker('en') }, taken(many(1), [], 0)[0]!)).toBe('1 case in East due within 1 h');
});

let asked: string[];
beforeEach(() => void (asked = []));
// No timer runs: each test asks by itself.
const source = (answers: object[], onGroups: (groups: readonly AlertGroup[]) => void) => {
  vi.stubGlobal('setTimeout', () => 0);
  const listAlerts = ({ knownMark }: { knownMark: string }) => { asked.push(knownMark); return Promise.resolve(answers[asked.length - 1]); };
  const made = new AlertSource({ alerts: { listAlerts } } as never, onGroups);
  vi.unstubAllGlobals();
  return made;
};

test('the gateway is told which groups the page has, and what did not change stays', async () => {
  const heard: number[][] = [];
  const answers = [{ mark: 'a', unchanged: false, groups: many(3), leftOut: 1, whistlesLeftOut: 2 }, { mark: 'a', unchanged: true, groups: [], leftOut: 0, whistlesLeftOut: 0 }];
  const alerts = source(answers, groups => heard.push(groups.map(one => one.count)));
  await alerts.look();
  await alerts.look();

  expect(asked).toEqual(['', 'a']);
  expect(heard).toEqual([[3], [3]]);
  expect(alerts.leftOut).toBe(3);
});

test('a failure is said, and what was known is not taken for gone', async () => {
  const heard: number[] = [];
  const alerts = source([{ mark: 'a', unchanged: false, groups: many(3), leftOut: 0, whistlesLeftOut: 0 }, Promise.reject(new Error('away'))], groups => heard.push(groups.length));
  await alerts.look();
  await alerts.look();

  expect([heard, alerts.failure]).toEqual([[1], 'away']);
});
