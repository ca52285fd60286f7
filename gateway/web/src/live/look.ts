import type { Stage } from '../gen/citytwin/v1/common_pb';
import type { MapOrder } from '../gen/citytwin/v1/map_pb';
import type { Box } from './box';

/** Which cases are meant; the same for the map and for its list. */
export interface LookFilter {
  areas: string[];
  kinds: string[];
  stages: Stage[];
  leads: string[];
  overdueOnly: boolean;
  notLocatedOnly: boolean;
}

/** What is asked of the map's watch: a rectangle, a filter and a part of the list. */
export interface Look {
  bounds: Box;
  zoom: number;
  filter: LookFilter;
  order: MapOrder;
  listFrom: number;
  listRows: number;
  listBeyondBounds: boolean;
}

/** A look before anything is known: the whole city from afar. */
export function firstLook(bounds: Box, order: MapOrder, listRows: number): Look {
  const filter = { areas: [], kinds: [], stages: [], leads: [], overdueOnly: false, notLocatedOnly: false };
  return { bounds, zoom: 9, filter, order, listFrom: 0, listRows, listBeyondBounds: false };
}

/** Whether cases are left out by more than their area. */
export function leavesOut({ kinds, stages, leads, overdueOnly, notLocatedOnly }: LookFilter): boolean {
  return kinds.length + stages.length + leads.length > 0 || overdueOnly || notLocatedOnly;
}

/** Whether both ask for the same. */
export function sameLook(a: Look, b: Look): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Of which place the list is: where the map looks, unless it reaches beyond. */
export function placeOf({ bounds, listBeyondBounds }: Look): string {
  return listBeyondBounds ? '' : JSON.stringify(bounds);
}

/** What a person asked of the list itself, wherever the map is: rows under the hand move only when this changes. */
export function listAsked({ filter, order, listFrom, listRows, listBeyondBounds }: Look): string {
  return JSON.stringify([filter, order, listFrom, listRows, listBeyondBounds]);
}
