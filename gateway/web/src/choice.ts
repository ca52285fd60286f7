import type { City } from './city/city';
import { Stage } from './gen/citytwin/v1/common_pb';
import { MapOrder } from './gen/citytwin/v1/map_pb';
import type { LookFilter } from './live/look';
import { openStages } from './live/openCase';

/** Where the map looks: the middle of it, and how near. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What a person chose to see. It stands in the address, so that a link shows the same. */
export interface Choice {
  /** Code of the chosen area; absent means the whole city. */
  readonly area: string | undefined;
  readonly kinds: readonly string[];
  readonly stages: readonly Stage[];
  readonly leads: readonly string[];
  readonly overdue: boolean;
  readonly notLocated: boolean;
  /** The list reaches beyond what the map shows. */
  readonly beyond: boolean;
  readonly order: MapOrder.TIME_LEFT | MapOrder.NEWEST;
  /** Where the map looks; absent until it was moved. */
  readonly spot: Spot | undefined;
}

/** Nothing chosen: what is in view, what has least time first. */
export const noChoice: Choice = {
  area: undefined, kinds: [], stages: [], leads: [], overdue: false, notLocated: false, beyond: false, order: MapOrder.TIME_LEFT, spot: undefined,
};

/** Whether these ask for other cases, or for another order; where the map looks does not matter. */
export function asksOther(a: Choice, b: Choice): boolean {
  return JSON.stringify({ ...a, spot: undefined }) !== JSON.stringify({ ...b, spot: undefined });
}

/** The choice as the gateway takes it. */
export function filterOf({ area, kinds, stages, leads, overdue, notLocated }: Choice): LookFilter {
  return {
    areas: area === undefined ? [] : [area], kinds: [...kinds], stages: [...stages], leads: [...leads],
    overdueOnly: overdue, notLocatedOnly: notLocated,
  };
}

/** The choice without what this city does not know: an old link shows what it can. */
export function knownIn(city: City, choice: Choice): Choice {
  return {
    ...choice,
    area: choice.area !== undefined && city.areas.has(choice.area) ? choice.area : undefined,
    kinds: choice.kinds.filter(kind => city.kinds.has(kind)),
    stages: choice.stages.filter(stage => openStages.some(open => open === stage)),
    leads: choice.leads.filter(lead => city.organisations.has(lead)),
  };
}

/** The values with this one, at their end, once. */
export function including<T>(values: readonly T[], value: T): T[] {
  return [...values.filter(one => one !== value), value];
}

/** The values without this one. */
export function excluding<T>(values: readonly T[], value: T): T[] {
  return values.filter(one => one !== value);
}
