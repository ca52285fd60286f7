import type { MapArea, MapCase, MapCluster, MapCounts, MapDetail, WatchMapResponse } from '../gen/citytwin/v1/map_pb';
import type { Look } from './look';

/** A part of the list. */
export interface Rows {
  /** How many rows the whole list has. */
  readonly total: number;
  /** The first of these rows, from 0. */
  readonly from: number;
  /** The numbers of the cases, in order. */
  readonly numbers: readonly string[];
}

/** Parts of a picture that change apart from one another. */
export type PicturePart = 'cases' | 'clusters' | 'areas' | 'counts' | 'list';

/** One view of the map with its list, as a snapshot showed it and as it changed since. */
export class Picture {
  readonly cases = new Map<string, MapCase>();
  readonly clusters = new Map<number, MapCluster>();
  /** Sums of areas in view; one without cases is not here. */
  readonly areas = new Map<string, MapArea>();
  counts: MapCounts | undefined;
  rows: Rows = { total: 0, from: 0, numbers: [] };

  constructor(readonly turn: bigint, readonly look: Look, readonly detail: MapDetail, readonly level: string) {}

  /** Takes a frame in; says what it changed. */
  take(frame: WatchMapResponse): PicturePart[] {
    const parts: PicturePart[] = [];
    if (frame.cases.length + frame.gone.length > 0) {
      frame.cases.forEach(one => this.cases.set(one.number, one));
      frame.gone.forEach(number => this.cases.delete(number));
      parts.push('cases');
    }

    if (frame.clusters.length > 0) {
      frame.clusters.forEach(one => (one.open > 0n ? this.clusters.set(one.id, one) : this.clusters.delete(one.id)));
      parts.push('clusters');
    }

    if (frame.areas.length > 0) {
      frame.areas.forEach(one => (one.open > 0n ? this.areas.set(one.area, one) : this.areas.delete(one.area)));
      parts.push('areas');
    }

    if (frame.counts) {
      this.counts = frame.counts;
      parts.push('counts');
    }

    if (frame.list) {
      this.rows = { total: Number(frame.list.total), from: frame.list.from, numbers: frame.list.numbers };
      parts.push('list');
    }

    return parts;
  }
}

/** What differs between two pictures, so that a turn that changed only the list moves no point of the map. */
export function differences(before: Picture | undefined, after: Picture): PicturePart[] {
  const parts: PicturePart[] = ['counts', 'list'];
  if (!before || before.detail !== after.detail || !same(before.cases, after.cases, sameCase)) {
    parts.push('cases');
  }

  if (!before || before.detail !== after.detail || !same(before.clusters, after.clusters, sameCluster)) {
    parts.push('clusters');
  }

  if (!before || before.level !== after.level || before.look !== after.look || !same(before.areas, after.areas, sameArea)) {
    parts.push('areas');
  }

  return parts;
}

function same<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, alike: (one: V, other: V) => boolean): boolean {
  if (a.size !== b.size) {
    return false;
  }

  for (const [key, one] of a) {
    const other = b.get(key);
    if (other === undefined || !alike(one, other)) {
      return false;
    }
  }

  return true;
}

function sameCase(a: MapCase, b: MapCase): boolean {
  return a.stage === b.stage && a.overdue === b.overdue && a.lat === b.lat && a.lon === b.lon && a.incidents === b.incidents
    && a.dueAt?.seconds === b.dueAt?.seconds && a.dueAt?.nanos === b.dueAt?.nanos;
}

function sameCluster(a: MapCluster, b: MapCluster): boolean {
  return a.open === b.open && a.overdue === b.overdue && a.lat === b.lat && a.lon === b.lon;
}

function sameArea(a: MapArea, b: MapArea): boolean {
  return a.open === b.open && a.overdue === b.overdue;
}
