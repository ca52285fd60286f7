import { AlertKind as Kind, type AlertGroup, type AlertLead } from '../gen/citytwin/v1/alerts_pb';

/** What an alert can be about, in the order in which kinds stand where they changed at the same moment. */
export const alertKinds = ['urgent', 'due', 'late', 'whistle', 'silent', 'situation'] as const;

/** What an alert is about. */
export type AlertKind = typeof alertKinds[number];

/** What was found of one kind in one area. */
export interface Group {
  /** Stable while it is about the same. */
  readonly key: string;
  readonly kind: AlertKind;
  /** Code of the area. */
  readonly area: string;
  readonly count: number;
  /** Numbers or ids of the first of them. */
  readonly items: readonly string[];
  /** Who leads most of its cases, most first. */
  readonly leads: readonly AlertLead[];
  /** How serious it is by its count: grows by steps, so that one more is no news. */
  readonly level: number;
  /** When its count changed last, by the browser's clock. */
  readonly changedAt: number;
}

const names: Readonly<Partial<Record<Kind, AlertKind>>> = {
  [Kind.URGENT]: 'urgent', [Kind.DUE]: 'due', [Kind.LATE]: 'late', [Kind.WHISTLE]: 'whistle', [Kind.SILENT]: 'silent', [Kind.SITUATION]: 'situation',
};

/** A group of at least so many is of the next level. */
const steps = [1, 5, 10, 25, 50, 100, 250, 500, 1_000];

/** The level of a count: 0 of nothing. */
export function levelOf(count: number): number {
  return steps.filter(step => count >= step).length;
}

/** The gateway's groups, what changed last first. What was there before keeps its time; kinds that this page does not know are left out. */
export function taken(groups: readonly AlertGroup[], before: readonly Group[], now: number): Group[] {
  const known = new Map(before.map(group => [group.key, group]));
  return groups.flatMap(({ key, kind, area, count, items, leads }) => {
    const [name, old] = [names[kind], known.get(key)];
    return name === undefined ? [] : [{ key, kind: name, area, count, items, leads, level: levelOf(count), changedAt: old?.count === count ? old.changedAt : now }];
  }).sort((a, b) => b.changedAt - a.changedAt || alertKinds.indexOf(a.kind) - alertKinds.indexOf(b.kind) || (a.area < b.area ? -1 : 1));
}
