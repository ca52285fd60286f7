import { create } from '@bufbuild/protobuf';
import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient, createRouterTransport } from '@connectrpc/connect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstTierOf, readingOfArea, shareOf, signed } from '../src/areas/areaReading';
import { AreaSource } from '../src/areas/areaSource';
import { weekOf } from '../src/areas/burdenPart';
import { MomentSums } from '../src/areas/momentSums';
import { isoWeekOf, weekBefore, weeksShown, weeksUpTo } from '../src/areas/weeks';
import type { City } from '../src/city/city';
import type { Doors } from '../src/doors';
import { BurdenService, WeekDemandsSchema } from '../src/gen/citytwin/v1/burden_pb';
import { FiguresSchema, FiguresService, type FiguresQuestion } from '../src/gen/citytwin/v1/figures_pb';
import { PastService } from '../src/gen/citytwin/v1/past_pb';
import { noon } from './cards';

const levels = ['city', 'street', 'community'].map(id => ({ id }));
const city = {
  levels, timeZone: 'UTC', organisations: new Map([['c1', { id: 'c1', area: '0101' }]]),
  areas: new Map([['01', { code: '01', level: 'street' }], ['0101', { code: '0101', level: 'community' }], ['0102', { code: '0102', level: 'community' }]]),
} as unknown as City;
const area = (code: string) => city.areas.get(code)!;
const solved = (level: string, numerator: bigint) => ({ level, share: { numerator, denominator: 10n } });
const figures = create(FiguresSchema, {
  groups: [{
    area: '0101', solvedAtLevel: [solved('city', 3n), solved('community', 5n), solved('street', 2n)],
    indicators: [{ id: 'filing.rate', numerator: 9n, denominator: 12n }, { id: 'solved.not_resolved', numerator: 1n, denominator: 11n }, { id: 'closing.on_time', numerator: 4n, denominator: 9n }],
  }],
});

let asked: FiguresQuestion[];
let moments: number[];
let aborted: number;
let refuses: boolean;
let source: AreaSource;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
  [asked, moments, aborted, refuses] = [[], [], 0, false];
  const transport = createRouterTransport(({ service }) => {
    service(FiguresService, {
      getFigures: (request, { signal }) => {
        asked.push(request.question!);
        signal.addEventListener('abort', () => aborted++);
        if (refuses) {
          throw new ConnectError('still being read', Code.Unavailable);
        }

        return { figures };
      },
    });
    service(PastService, {
      getSumsAt: ({ at }) => {
        moments.push(timestampMs(at!));
        return { at: at!, areas: [{ area: '0101', sums: { open: 7n } }] };
      },
    });
    service(BurdenService, {
      getDemands: () => ({ weeks: [{ week: '2026-W09', minutes: 30n, senders: [{ sender: 'a', demands: 2 }] }] }),
      getPushes: () => ({ picture: { open: [{ tasks: [{}, {}] }], tasksWaiting: 4 } }),
    });
  });
  const doors = { figures: createClient(FiguresService, transport), past: createClient(PastService, transport), burden: createClient(BurdenService, transport) } as unknown as Doors;
  source = new AreaSource(doors, city, new MomentSums(doors), () => noon, () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets what was asked be answered. */
const settle = () => vi.advanceTimersByTimeAsync(100);

test('weeks follow each other without a gap and end with the hour that runs; the moment a week before is a whole hour', () => {
  const weeks = weeksUpTo(noon + 1);

  expect(weeks).toHaveLength(weeksShown);
  expect(weeks.at(-1)!.to).toBe(noon + 3_600_000);
  weeks.slice(1).forEach((week, i) => expect(week.from).toBe(weeks[i]!.to));
  expect(weekBefore(noon + 1)).toBe(noon - 7 * 24 * 3_600_000);
});

test.each([['2026-01-01', '2026-W01'], ['2024-12-30', '2025-W01'], ['2027-01-03', '2026-W53'], ['2026-03-02', '2026-W10'], ['2026-03-08', '2026-W10']])(
  '%s lies in week %s', (date, week) => expect(isoWeekOf(date)).toBe(week));

test('of an area is read what was opened, closed, on time, and solved by the first tier with all that was solved', () => {
  expect(readingOfArea(city, figures, '0101')).toEqual({ opened: 12, closed: 11, onTime: { numerator: 4, denominator: 9 }, firstTier: { numerator: 7, denominator: 10 } });
  expect(readingOfArea(city, figures, '0102')).toEqual({ opened: 0, closed: 0, onTime: { numerator: 0, denominator: 0 }, firstTier: { numerator: 0, denominator: 0 } });
});

test('the first tier is the level above the lowest, and never the city where there is another', () => {
  expect(firstTierOf({ levels: levels as never })).toBe('street');
  expect(firstTierOf({ levels: levels.slice(0, 2) as never })).toBe('street');
});

test('of few no share is told', () => {
  expect(shareOf({ numerator: 9, denominator: 9 })).toBeUndefined();
  expect(shareOf({ numerator: 4, denominator: 10 })).toBe(40);
});

test('a difference has its sign', () => expect([signed(3), signed(-1_234), signed(0), signed(-0.04, 1), signed(2.55, 1)]).toEqual(['+3', '−1,234', '±0', '±0.0', '+2.5']));

test('of a week in which nothing was asked nothing is counted', () => {
  const weeks = [create(WeekDemandsSchema, { week: '2026-W09', minutes: 30n, senders: [{ demands: 2, overBudget: true }, { demands: 1 }] })];

  expect(weekOf(weeks, '2026-W09')).toEqual({ demands: 3, minutes: 30, over: 1, senders: 2 });
  expect(weekOf(weeks, '2026-W08')).toEqual({ demands: 0, minutes: 0, over: 0, senders: 0 });
});

test('nothing is asked before an area is shown', async () => {
  await settle();
  source.show(undefined);
  await settle();

  expect([asked.length, moments.length]).toEqual([0, 0]);
});

test('an area that is shown is read once, then again each minute, and weeks that are over only once', async () => {
  source.show(area('0101'));
  source.show(area('0101'));
  await settle();

  expect(asked).toHaveLength(weeksShown);
  expect(moments).toEqual([noon - 7 * 24 * 3_600_000]);
  expect(source.news?.before.value?.sums.get('0101')?.open).toBe(7n);
  expect(source.news?.weeks.value?.at(-1)?.reading?.opened).toBe(12);
  expect(source.news?.burden?.value).toMatchObject({ open: 2, waiting: 4 });

  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(weeksShown + 1);
  expect(moments).toHaveLength(1);
});

test('another area of the level comes from the same answers; what is no community has no burden of its own', async () => {
  source.show(area('0101'));
  await settle();
  source.show(area('0102'));
  await settle();
  expect(asked).toHaveLength(weeksShown + 1);
  expect(source.news?.code).toBe('0102');

  source.show(area('01'));
  await settle();
  expect(source.news?.burden).toBeUndefined();
  expect(asked.at(-1)?.level).toBe('street');
});

test('a question is dropped when another area is picked, and nothing is asked any more when none is shown', async () => {
  source.show(area('0101'));
  await vi.advanceTimersByTimeAsync(0);
  source.show(area('0102'));
  source.show(undefined);
  const many = asked.length;
  await vi.advanceTimersByTimeAsync(300_000);

  expect(source.news).toBeUndefined();
  expect(asked.length - many).toBeLessThanOrEqual(1);
});

test('a refusal is told with its reason, and tried again', async () => {
  refuses = true;
  source.show(area('0101'));
  await settle();
  expect(source.news?.weeks.failure).toContain('still being read');
  expect(source.news?.weeks.value).toBeUndefined();

  refuses = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(source.news?.weeks.failure).toBeUndefined();
  expect(source.news?.weeks.value).toHaveLength(weeksShown);
});
