import { readFileSync } from 'node:fs';
import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { expect, test } from 'vitest';
import type { City } from '../src/city/city';
import { CaseEventSchema } from '../src/gen/citytwin/v1/cases_pb';
import { DueStepSchema, Stage } from '../src/gen/citytwin/v1/common_pb';
import { isOpen, openStages } from '../src/live/openCase';
import { isText, speaker } from '../src/texts';
import { dueWords } from '../src/words/dues';
import { happening } from '../src/words/happenings';
import { count, ratio, share } from '../src/words/numbers';
import { dueSentence, leadSentence } from '../src/words/reasons';
import { Times } from '../src/words/times';
import { card, noon } from './cards';

const english = speaker('en');
const chinese = speaker('zh');
const boston = new Times('en', 'America/New_York');
const beijing = new Times('zh', 'Asia/Shanghai');
const city = {
  levels: [{ id: 'ward', names: { en: 'Ward', zh: '选区' } }],
  areas: new Map([['03', { names: { en: 'Ward 3', zh: '' } }]]),
  organisations: new Map([['roads', { names: { en: 'Roads', zh: '道路处' } }]]),
  kinds: new Map(),
} as unknown as City;

test('moments stand in the time zone of the city', () => {
  expect(boston.moment(noon, noon)).toBe('07:00');
  expect(beijing.moment(noon, noon)).toBe('20:00');
});

test('a moment of another day says which day', () => {
  expect(boston.moment(noon - 24 * 3_600_000, noon)).toBe('1 Mar 07:00');
  expect(beijing.moment(noon - 24 * 3_600_000, noon)).toBe('3月1日 20:00');
});

test('midnight is 00, not 24', () => {
  expect(beijing.seconds(Date.UTC(2026, 2, 2, 16, 0, 7))).toBe('00:00:07');
});

test.each([[0, '0:00'], [42 * 60_000, '0:42'], [-42 * 60_000, '0:42'], [13 * 3_600_000 + 5 * 60_000, '13:05'], [52 * 3_600_000, '2 d 4 h'], [48 * 3_600_000, '2 d'], [30.2 * 24 * 3_600_000, '30 d']])(
  'a length of %d ms is written %s', (ms, text) => expect(boston.length(ms)).toBe(text));

test('figures say over what they are counted', () => {
  expect(count(58_412n)).toBe('58,412');
  expect(share(12, 1_284)).toBe('0.9 %');
  expect(share(380, 1_255)).toBe('30 %');
  expect(share(0, 0)).toBe('–');
  expect(ratio(122, 676)).toBe('0.18');
});

const due = (minutes: number, more = {}) => dueWords(
  card('A', { stage: Stage.HANDLING, dueAt: timestampFromMs(noon + minutes * 60_000), ...more }), noon, english, boston);

test('time left is calm, then soon, then late', () => {
  expect(due(61)).toEqual({ urgency: 'calm', text: '1:01 left' });
  expect(due(60)).toEqual({ urgency: 'soon', text: '1:00 left' });
  expect(due(-42)).toEqual({ urgency: 'late', text: 'overdue by 0:42' });
});

test('a recorded limit counts although the clock of the page is behind', () => {
  expect(due(1, { overdueAt: timestampFromMs(noon) }).urgency).toBe('late');
});

test('an ended case is not late', () => {
  expect(due(-42, { stage: Stage.CLOSED, closedAt: timestampFromMs(noon) })).toEqual({ urgency: 'none', text: 'ended 07:00' });
});

test('without a limit the words say why', () => {
  expect(dueWords(card('A'), noon, english, boston).text).toBe('awaits filing');
  expect(dueWords(card('A', { stage: Stage.FILED }), noon, english, boston).text).toBe('no limit');
});

const step = (rule: string, detail: string) => create(DueStepSchema, { rule, detail });

test('the derivation of a limit is told in sentences', () => {
  expect(dueSentence(step('start', '2026-03-02T16:40:00'), english)).toBe('The clock started 2026-03-02 16:40.');
  expect(dueSentence(step('limit', '5 WorkingDays'), english)).toBe('The city’s limit for this kind: 5 working days.');
  expect(dueSentence(step('limit', '5 WorkingDays'), chinese)).toBe('此类案件时限：5 个工作日。');
  expect(dueSentence(step('calendar', 'working days only'), english)).toBe('Only working days count.');
});

test('what moved a limit is told in sentences', () => {
  expect(dueSentence(step('suspension', 'stood still from 2026-03-02T16:40:00 until 2026-03-03T09:00:00: 2 WorkingDays'), english))
    .toBe('Suspended: from 2026-03-02 16:40 until 2026-03-03 09:00, 2 working days.');
  expect(dueSentence(step('submitted', 'stands still from 2026-03-02T16:40:00'), chinese)).toBe('等待核查：自 2026-03-02 16:40 起停计。');
  expect(dueSentence(step('extension', '2 WorkingDays more, approved 2026-03-02T16:40:00'), chinese)).toBe('延期：增加2 个工作日，2026-03-02 16:40 批准。');
});

test('every event that the journal can hold has words here', () => {
  const codec = readFileSync(new URL('../../../src/CityTwin.Journal/EventCodec.cs', import.meta.url), 'utf8');
  const names = [...codec.matchAll(/"(case\.\w+\.v\d+)"/g)].map(match => match[1]!);

  expect(names.length).toBeGreaterThan(30);
  expect(names.filter(name => happening(create(CaseEventSchema, { type: name, dataJson: '{}' }), city, english, 'en').what === name)).toEqual([]);
});

test('every stage has words and, while a case is open, a colour in both themes', () => {
  const tokens = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
  const stages = Object.values(Stage).filter(stage => typeof stage === 'number');

  expect(stages.filter(stage => !isText(`stage.${stage}`))).toEqual([]);
  expect(stages.filter(stage => stage > 0 && isOpen(card('A', { stage }))).sort()).toEqual([...openStages].sort());
  expect(openStages.filter(stage => tokens.split(`--stage-${stage}:`).length !== 3)).toEqual([]);
});

test('a step that this page does not know is shown as recorded', () => {
  expect(dueSentence(step('zone', 'A'), english)).toBe('zone: A');
  expect(dueSentence(step('limit', 'two moons'), english)).toBe('The city’s limit for this kind: two moons.');
});

test('who leads is told in sentences', () => {
  expect(leadSentence('ward: 03 has no public_works', city, english, 'en')).toBe('Ward: Ward 3 has no public works.');
  expect(leadSentence('ward: roads is public_works for 03', city, english, 'en')).toBe('Ward: Roads answers for Ward 3 and leads.');
  expect(leadSentence('ward: roads is public_works for 03', city, chinese, 'zh')).toBe('选区：道路处负责Ward 3，由其主办。');
  expect(leadSentence('something new', city, english, 'en')).toBe('something new');
});

const event = (type: string, data: object) => happening(create(CaseEventSchema, { type, dataJson: JSON.stringify(data) }), city, english, 'en');

test('the history is told in words', () => {
  expect(event('case.dispatched.v1', { lead: 'roads', acting: 'centre' })).toEqual({ what: 'Dispatched', detail: 'Roads · by centre' });
  expect(event('case.corroborated.v1', { incident: { source: 'app' }, because: { distanceMetres: 11.2 } }).detail).toBe('app · 11 m away');
  expect(event('case.closed.v2', { kind: 'Resolved' })).toEqual({ what: 'Closed', detail: 'solved and checked' });
  expect(event('case.dispatched.v2', { offers: [{ organisation: 'roads', role: 'Lead' }], acting: 'rule' }).detail).toBe('Roads · by rule');
  expect(event('case.return_asked.v1', { claim: { reason: 'OtherArea', basis: 'list 3' }, acting: 'roads' }).detail).toBe('list 3 · by Roads');
  expect(event('case.raised.v1', { obligation: 1, to: 'roads', reason: 'NotTakenUp' })).toEqual({ what: 'Before the superior', detail: 'Roads' });
});

test('an event that this page does not know keeps its name', () => {
  expect(event('case.invented.v1', {})).toEqual({ what: 'case.invented.v1', detail: '' });
});

test('recorded data that is no JSON does no harm', () => {
  expect(happening(create(CaseEventSchema, { type: 'case.filed.v1', dataJson: '{' }), city, english, 'en').detail).toBe('');
});
