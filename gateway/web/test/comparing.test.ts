import { create } from '@bufbuild/protobuf';
import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient, createRouterTransport } from '@connectrpc/connect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pairs } from '../src/areas/beside';
import { MomentSums } from '../src/areas/momentSums';
import { overviewOf } from '../src/figures/overview';
import { AlertKind, ListAlertsResponseSchema } from '../src/gen/citytwin/v1/alerts_pb';
import { PastService } from '../src/gen/citytwin/v1/past_pb';
import { boundsFor, differenceColour, differenceTexts } from '../src/map/difference';
import { localOf, momentOf } from '../src/past/cityTime';
import { Comparison } from '../src/past/comparison';
import { Steps } from '../src/steps/steps';
import { noon } from './cards';

let asked: number[];
let refuses: boolean;
let shown: number;
let comparison: Comparison;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, refuses, shown] = [[], false, noon];
  const transport = createRouterTransport(({ service }) => service(PastService, {
    getSumsAt: ({ at }) => {
      asked.push(timestampMs(at!));
      if (refuses) {
        throw new ConnectError('the journal begins later', Code.InvalidArgument);
      }

      return { at: at!, areas: [{ area: '01', sums: { open: 5n } }] };
    },
  }));
  comparison = new Comparison(new MomentSums({ past: createClient(PastService, transport) }), () => shown, () => true, () => undefined);
});
afterEach(() => vi.useRealTimers());

const hour = 3_600_000;
/** Lets time pass, and draws the page meanwhile as often as it does. */
async function draw(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) {
    await vi.advanceTimersByTimeAsync(250);
    comparison.look();
  }
}

test('nothing is asked while nothing is compared', async () => {
  await draw(5_000);

  expect(asked).toEqual([]);
  expect(comparison.then).toBeUndefined();
});

test('the moment before moves along with the one that is shown, and is asked for once', async () => {
  comparison.with({ hours: 24 });
  await draw(2_000);
  expect(comparison.then?.sums.get('01')?.open).toBe(5n);

  shown += hour;
  await draw(2_000);
  expect(asked).toEqual([noon - 24 * hour, noon - 23 * hour]);
});

test('a moment that is dragged is asked for no more than twice a second', async () => {
  comparison.with({ hours: 1 });
  for (let i = 0; i < 8; i++) {
    shown += hour;
    await draw(250);
  }

  expect(asked.length).toBeLessThanOrEqual(5);
});

test('a moment of its own stays, and the way back leads to nothing compared', async () => {
  comparison.with({ at: noon - 5 });
  shown += hour;
  await draw(2_000);
  expect(asked).toEqual([noon - 5]);

  comparison.with(undefined);
  expect([comparison.then, comparison.moment]).toEqual([undefined, undefined]);
});

test('a refusal is told, and tried again after a while', async () => {
  refuses = true;
  comparison.with({ at: noon });
  await draw(2_000);
  expect(comparison.news.failure).toContain('begins later');
  expect(comparison.then).toBeUndefined();

  refuses = false;
  await draw(10_000);
  expect(comparison.then).toBeDefined();
});

test('a moment is written and read in city time, also where clocks are put forward', () => {
  expect(localOf(noon, 'Asia/Shanghai')).toBe('2026-03-02T20:00:00');
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
    for (const at of [noon + 5_000, Date.UTC(2026, 2, 8, 6, 59), Date.UTC(2026, 2, 8, 7, 1), Date.UTC(2026, 10, 1, 12)]) {
      expect(momentOf(localOf(at, zone), zone)).toBe(at);
    }
  }

  expect(momentOf('', 'UTC')).toBeUndefined();
});

test('what is in one of two lists alone was 0 in the other', () => expect(pairs([['a', 2n], ['b', 1n]], [['c', 4n], ['a', 3n]])).toEqual([
  { of: 'c', then: 0, now: 4 }, { of: 'a', then: 2, now: 3 }, { of: 'b', then: 1, now: 0 },
]));

test('classes of a difference are the same on either side of no change, and say what they hold', () => {
  expect(boundsFor([])).toEqual([1, 2]);
  expect(boundsFor([0, -1, 1, 2, -6, 9, 30])).toEqual([2, 10]);
  expect(differenceTexts([2, 10])).toEqual(['< −10', '−10…−3', '−2…−1', '0', '+1…+2', '+3…+10', '> +10']);
  expect(differenceTexts([1, 2])).toEqual(['< −2', '−2', '−1', '0', '+1', '+2', '> +2']);
});

test('each difference gets the colour of the class that its legend names', () => {
  const [, , ...steps] = differenceColour([2, 10], ['a', 'b', 'c', 'd', 'e', 'f', 'g']) as unknown as [string, unknown, string, ...(string | number)[]];
  const colourOf = (value: number) => steps.reduce<string>((colour, step, i) => (i % 2 === 1 && value >= Number(step) ? String(steps[i + 1]) : colour), String(steps[0]));

  expect([-11, -10, -3, -2, -1, 0, 1, 2, 3, 10, 11].map(colourOf)).toEqual(['a', 'b', 'b', 'c', 'c', 'd', 'e', 'e', 'f', 'f', 'g']);
});

test('for the top are counted cases due within an hour, and offers that nobody answered', () => {
  const groups = [AlertKind.URGENT, AlertKind.DUE, AlertKind.LATE].map(kind => ({ kind, count: 2 }));

  expect(overviewOf(create(ListAlertsResponseSchema, { groups, offersWaiting: 5n, offersSilent: 1n }))).toEqual({ soon: 4, unanswered: 5, silent: 1 });
});

test('a case leads to its panel, and the way back to the step where it was picked', () => {
  const classes = new Map<string, boolean>();
  const body = { classList: { toggle: (name: string, force: boolean) => classes.set(name, force) }, dataset: {} as DOMStringMap };
  const steps = new Steps(body, () => undefined);
  steps.go('list');
  steps.picked('LJ-1', undefined);
  expect([body.dataset['step'], classes.get('side-open')]).toEqual(['side', true]);

  steps.picked(undefined, undefined);
  expect([body.dataset['step'], classes.get('side-open')]).toEqual(['list', false]);

  steps.picked(undefined, '01');
  expect([body.dataset['step'], classes.get('side-open')]).toEqual(['list', true]);
});
