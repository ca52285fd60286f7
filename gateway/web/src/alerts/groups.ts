/** What an alert can be about, in the order in which kinds stand where they changed at the same moment. */
export const alertKinds = ['urgent', 'due', 'whistle', 'silent', 'situation'] as const;

/** What an alert is about. */
export type AlertKind = typeof alertKinds[number];

/** One thing that was found: a case, an organisation, an operation or a situation, in an area. */
export interface Found {
  readonly kind: AlertKind;
  /** Code of the area under which it is grouped. */
  readonly area: string;
  /** Its number or id. */
  readonly item: string;
}

/** What was found of one kind in one area. */
export interface Group {
  /** Stable while it is about the same. */
  readonly key: string;
  readonly kind: AlertKind;
  readonly area: string;
  readonly items: readonly string[];
  /** How serious it is by its count: grows by steps, so that one more is no news. */
  readonly level: number;
  /** When its count changed last, by the browser's clock. */
  readonly changedAt: number;
}

/** A group of at least so many is of the next level. */
const steps = [1, 5, 10, 25, 50, 100, 250, 500, 1_000];

/** Whistles and situations are few and each is news: a group with another newest one is another group. */
const single: readonly AlertKind[] = ['whistle', 'situation'];

/** The level of a count: 0 of nothing. */
export function levelOf(count: number): number {
  return steps.filter(step => count >= step).length;
}

/** Groups by kind and area, what changed last first. What was there before keeps its time. */
export function grouped(found: readonly Found[], before: readonly Group[], now: number): Group[] {
  const places = new Map<string, Found[]>();
  for (const one of found) {
    const place = `${one.kind}:${one.area}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }

  const known = new Map(before.map(group => [group.key, group]));
  return [...places].map(([place, those]) => {
    const { kind, area } = those[0]!;
    const items = those.map(one => one.item);
    const key = single.includes(kind) ? `${place}:${items[0]}` : place;
    const old = known.get(key);
    return { key, kind, area, items, level: levelOf(items.length), changedAt: old?.items.length === items.length ? old.changedAt : now };
  }).sort((a, b) => b.changedAt - a.changedAt || alertKinds.indexOf(a.kind) - alertKinds.indexOf(b.kind) || (a.area < b.area ? -1 : 1));
}
