import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { expect, test } from 'vitest';
import { askedFor } from '../src/boards/names';
import { byState, oldestOf, unconfirmed } from '../src/boards/handover/health';
import { offerWords } from '../src/boards/handover/offerWords';
import { isOver, periodOf, piecesOf, spans, type Span } from '../src/boards/indicators/periods';
import { headingOf, pastOf, readingOf, type Reading } from '../src/boards/indicators/readings';
import { linesOf } from '../src/boards/indicators/trend';
import { answerWords } from '../src/boards/operations/answerWords';
import { answersOf, isLate } from '../src/boards/operations/answers';
import { standingOf } from '../src/boards/standing';
import { Rotation } from '../src/boards/wall/rotation';
import { FiguresSchema } from '../src/gen/citytwin/v1/figures_pb';
import { ObligationState } from '../src/gen/citytwin/v1/common_pb';
import { ClaimState, OperationKind, OperationSchema, OperationStage, ParticipantState } from '../src/gen/citytwin/v1/operations_pb';
import { HandoverHealthSchema, OpenWorkSchema } from '../src/gen/citytwin/v1/work_pb';
import { hashPart, withHashPart } from '../src/hash';
import { isText, speaker } from '../src/texts';
import { Times } from '../src/words/times';
import { noon } from './cards';

const english = { say: speaker('en'), times: new Times('en', 'UTC'), cityNow: noon };
const at = (minutes: number) => timestampFromMs(noon + minutes * 60_000);

test('each piece of the page owns its key of the address and leaves the others', () => {
  expect(withHashPart('#case=LJ-1-1', 'board', 'handover')).toBe('#case=LJ-1-1&board=handover');
  expect(withHashPart('#case=LJ-1-1&board=handover', 'board', undefined)).toBe('#case=LJ-1-1');
  expect(withHashPart('#board=handover', 'board', undefined)).toBe('');
  expect(withHashPart('', 'wall', '')).toBe('#wall');
  expect(hashPart('#a=1&case=x%2F2', 'case')).toBe('x/2');
  expect(hashPart('#a=1', 'case')).toBeUndefined();
});

test('an address asks for a board, for the wall, or for the map', () => {
  expect(['', '#case=LJ-1-1', '#board=operations', '#case=A&board=handover', '#board=nothing', '#wall', '#board=handover&wall'].map(askedFor))
    .toEqual([undefined, undefined, 'operations', 'handover', undefined, 'wall', 'wall']);
});

test('a board is loading, live, not live with what it knew, or failed with a reason', () => {
  const lost = { kind: 'lost', since: 5, reason: 'because' } as const;

  expect(standingOf({ kind: 'connecting' }, false, 9)).toEqual({ kind: 'loading' });
  expect(standingOf({ kind: 'live', position: 1n, ageMs: 2 }, true, 9)).toEqual({ kind: 'live', at: 7 });
  expect(standingOf(lost, true, 9)).toEqual({ kind: 'stale', since: 5, reason: 'because' });
  expect(standingOf(lost, false, 9)).toEqual({ kind: 'failed', reason: 'because' });
});

test('a period ends with the hour that runs, and its pieces follow each other without a gap', () => {
  for (const span of Object.keys(spans) as Span[]) {
    const period = periodOf(span, noon + 1);
    const pieces = piecesOf(span, period);

    expect(period.to).toBe(noon + 3_600_000);
    expect([pieces[0]!.from, pieces.at(-1)!.to]).toEqual([period.from, period.to]);
    pieces.slice(1).forEach((piece, i) => expect(piece.from).toBe(pieces[i]!.to));
  }
});

test('a period is drawn anew when a whole piece more has passed', () => {
  const period = periodOf('week', noon);

  expect(isOver('week', period, period.to)).toBe(false);
  expect(isOver('week', period, period.to + 24 * 3_600_000)).toBe(true);
});

test('an indicator is read with what it is counted over, and is no 0 % where nothing was counted', () => {
  const figures = create(FiguresSchema, { groups: [{ indicators: [{ id: 'a', numerator: 1n, denominator: 4n, value: 0.25 }, { id: 'b' }] }] });

  expect(readingOf(figures.groups[0], 'a')).toEqual({ numerator: 1, denominator: 4, share: 0.25 });
  expect(pastOf([figures, create(FiguresSchema)], 'b').map(reading => reading.share)).toEqual([undefined, undefined]);
});

test('every indicator stands under its heading', () => {
  expect(['filing.on_time', 'dispatch.on_time', 'dispatch.accurate', 'closing.rate.urgent', 'redispatch.rate', 'recurrence.rate'].map(headingOf))
    .toEqual(['intake', 'time', 'handover', 'time', 'handover', 'solved']);
});

test('the line of the past has gaps where nothing was counted', () => {
  const reading = (share: number | undefined): Reading => ({ numerator: 0, denominator: 0, share });

  expect(linesOf([1, 0.5, undefined, 0].map(reading), 30, 10)).toEqual(['0,0 10,5', '30,10']);
  expect(linesOf([reading(undefined)], 30, 10)).toEqual([]);
});

const health = (organisation: string, other: object) => create(HandoverHealthSchema, { organisation, ...other });

test('organisations stand by how their hand-over is, and within that in the order of the pack', () => {
  const all = [health('a', { offered: 9n, waiting: 1n }), health('b', { offered: 1n, waiting: 5n, silent: 2n }), health('c', { offered: 1n, waiting: 7n }), health('d', {})];

  expect([...byState(all)].map(([state, those]) => [state, those.map(one => one.organisation)]))
    .toEqual([['silent', ['b']], ['waiting', ['a', 'c']], ['answered', []], ['idle', ['d']]]);
  expect(unconfirmed(health('a', { lastSequence: 9n, confirmedSequence: 4n }))).toBe(5);
});

test('the oldest offer is one that nobody took up, and silence begins with its limit', () => {
  const work = (number: string, state: ObligationState, offered: number, limit: number) => create(OpenWorkSchema, {
    card: { number }, obligation: { state, offeredAt: at(offered), clocks: [{ name: 'take_up', dueAt: at(limit) }] },
  });
  const oldest = oldestOf([work('A', ObligationState.ACCEPTED, -90, -60), work('B', ObligationState.OFFERED, -20, 10), work('C', ObligationState.OFFERED, -40, -10)], noon);

  expect(oldest).toEqual({ offeredAt: noon - 40 * 60_000, silentSince: noon - 10 * 60_000, cases: ['C', 'B'] });
  expect(offerWords(english, health('a', { waiting: 2n, silent: 1n }), oldest)).toBe('2 open offers, the oldest since 11:20 (0:40), 1 silent past the limit, for 0:10');
  expect(offerWords(english, health('a', {}), undefined)).toBe('nothing open');
});

test('of those who were called some have come, some have not answered, and some are silent past the limit', () => {
  const called = (state: ParticipantState, limit: number, other = {}) => ({ organisation: 'x', state, calledAt: at(-11), clocks: [{ name: 'acknowledge', dueAt: at(limit) }], ...other });
  const whistle = create(OperationSchema, {
    card: { kind: OperationKind.WHISTLE, stage: OperationStage.UNDERWAY },
    participants: [called(ParticipantState.CALLED, -1), called(ParticipantState.CALLED, 4), called(ParticipantState.ACKNOWLEDGED, -1, { acknowledgedAt: at(-5) }),
      called(ParticipantState.ON_SITE, -1, { acknowledgedAt: at(-5), arrivedAt: at(-2) })],
  });
  const answers = answersOf(whistle, noon);

  expect(answers.map(answer => answer.state)).toEqual(['silent', 'waiting', 'answered', 'there']);
  expect(answers.map(answer => answerWords(english, answer))).toEqual(['no answer for 11 min, past the limit', 'no answer for 11 min', 'acknowledged 11:55', 'acknowledged 11:55, on site 11:58']);
  expect(isLate(whistle, noon)).toBe(true);
  expect(isLate(whistle, noon - 2 * 60_000)).toBe(false);
});

test('candidates for a case near a border claim it, deny it, or have not answered', () => {
  const boundary = create(OperationSchema, {
    card: { kind: OperationKind.BOUNDARY, stage: OperationStage.CLAIMING, openedAt: at(-30), dueAt: at(30) },
    claimants: [{ organisation: 'a', state: ClaimState.ASKED }, { organisation: 'b', state: ClaimState.DENIED, answeredAt: at(-3) }],
  });
  const answers = answersOf(boundary, noon);

  expect(answers.map((answer, i) => answerWords(english, answer, boundary.claimants[i]))).toEqual(['no answer for 30 min', 'denies it, 11:57']);
});

test('a wall turns when it is time, stands still when it is held, and goes round', () => {
  const rotation = new Rotation(3, 100, 0);

  expect([50, 100, 150, 200].map(now => rotation.tick(now))).toEqual([false, true, false, true]);
  expect(rotation.index).toBe(2);
  rotation.hold(true, 210);
  expect([rotation.tick(900), rotation.index]).toEqual([false, 2]);
  rotation.hold(false, 1_000);
  expect([rotation.tick(1_099), rotation.tick(1_100), rotation.index]).toEqual([false, true, 0]);
  rotation.step(-1, 1_150);
  expect([rotation.index, rotation.tick(1_249)]).toEqual([2, false]);
});

test.each(['filing.rate', 'filing.rejected', 'filing.merged', 'filing.no_limit', 'filing.on_time', 'dispatch.on_time', 'extension.cases', 'suspension.cases',
  'handling.rate', 'handling.on_time', 'handling.rate.urgent', 'handling.on_time.urgent', 'closing.rate', 'closing.on_time', 'closing.rate.urgent', 'closing.on_time.urgent',
  'closing.rate_less_suspended', 'closing.on_time_less_suspended', 'due.merged', 'due.rejected', 'due.suspended', 'due.moved', 'rework.cases', 'dispatch.accurate',
  'return.rate', 'return.upheld', 'verification.on_time', 'inspection.on_time', 'response.rate', 'solved.rate', 'solved.excluded', 'solved.not_resolved',
  'satisfaction.of_answers', 'satisfaction.of_callbacks', 'satisfaction.coverage', 'redispatch.rate', 'reopening.rate', 'recurrence.rate'])(
  'what %s means is said', id => expect(isText(`board.meaning.${id}`)).toBe(true));
