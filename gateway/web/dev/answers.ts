import { timestampFromMs, timestampMs, type Timestamp } from '@bufbuild/protobuf/wkt';
import type { CaseFilter } from '../src/gen/citytwin/v1/cases_pb';
import { isText, speaker } from '../src/texts';
import type { FakeCase, Town } from './town';

/** Whether a case fits a filter, as far as the page uses it. */
export function fits(one: FakeCase, filter: CaseFilter | undefined): boolean {
  const bounds = filter?.bounds;
  return !filter || ((!filter.openOnly || one.stage < 6)
    && (filter.areas.length === 0 || filter.areas.some(code => one.place.areas.includes(code)))
    && (!filter.openedFrom || one.openedAt >= timestampMs(filter.openedFrom))
    && (!bounds || (one.place.lon >= bounds.west && one.place.lon <= bounds.east && one.place.lat >= bounds.south && one.place.lat <= bounds.north)));
}

/** The card of a case. */
export function cardOf(one: FakeCase) {
  return {
    number: one.number, version: BigInt(one.version), position: BigInt(one.position), kind: one.kind, stage: one.stage, closeKind: one.closeKind,
    place: one.place, lead: one.lead, incidents: one.incidents, mergedInto: '',
    ...time('openedAt', one.openedAt), ...time('dueAt', one.dueAt), ...time('overdueAt', one.overdueAt), ...time('closedAt', one.closedAt),
  };
}

/** What the lead of a case is asked to do. */
export function dutiesOf(one: FakeCase) {
  return one.lead === '' ? [] : [{
    number: 1, offerId: `${one.number}/1`, organisation: one.lead, role: 1, state: one.stage === 3 ? 1 : one.stage === 4 ? 2 : 4,
    clocks: one.dueAt === 0 ? [] : [{ name: 'obligation', obligation: 1, phase: one.overdueAt > 0 ? 3 : 1, ...time('dueAt', one.dueAt) }],
  }];
}

/** An event as a sentence; the fake city gives no reasons. */
export function explained({ version, at, type }: FakeCase['events'][number]) {
  const key = `event.${type.split('.')[1]}`;
  const words = isText(key) ? { zh: `${speaker('zh')(key)}。`, en: `${speaker('en')(key)}.` } : { zh: type, en: type };
  return { version: BigInt(version), ...time('at', at), words, details: [] };
}

/** Sums of each area that holds one of these cases, or of all. */
export function sumsOf(town: Town, codes: ReadonlySet<string>) {
  const midnight = Math.floor((town.now + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000;
  const all = new Map([...codes].map(code => [code, { open: 0, overdue: 0, opened: 0, closed: 0, stages: new Map<number, number>(), kinds: new Map<string, number>() }]));
  for (const one of town.cases.values()) {
    for (const code of one.place.areas) {
      const sums = all.get(code);
      if (sums) {
        sums.opened += one.openedAt >= midnight ? 1 : 0;
        sums.closed += one.closedAt >= midnight ? 1 : 0;
        if (one.stage < 6) {
          sums.open++;
          sums.overdue += one.overdueAt > 0 ? 1 : 0;
          sums.stages.set(one.stage, (sums.stages.get(one.stage) ?? 0) + 1);
          sums.kinds.set(one.kind, (sums.kinds.get(one.kind) ?? 0) + 1);
        }
      }
    }
  }

  return [...all].map(([area, sums]) => ({
    area,
    sums: {
      open: BigInt(sums.open), overdue: BigInt(sums.overdue), openedToday: BigInt(sums.opened), closedToday: BigInt(sums.closed),
      byStage: [...sums.stages].sort((a, b) => a[0] - b[0]).map(([stage, count]) => ({ stage, count: BigInt(count) })),
      byKind: [...sums.kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => ({ kind, count: BigInt(count) })),
    },
  }));
}

function time<K extends string>(name: K, at: number): Partial<Record<K, Timestamp>> {
  return at === 0 ? {} : { [name]: timestampFromMs(Math.round(at)) } as Record<K, Timestamp>;
}
