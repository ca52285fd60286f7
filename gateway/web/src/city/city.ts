import type { CatalogueKeyText } from './names';
import type { Box } from '../live/box';
import type { Names } from '../gen/citytwin/v1/common_pb';
import type { Kind, Level, Organisation } from '../gen/citytwin/v1/city_pb';
import type { Area } from '../gen/citytwin/v1/places_pb';

/** What the city's pack says, as far as this page needs it. Read once; another pack means another page. */
export interface City {
  readonly code: string;
  readonly packVersion: string;
  readonly names: Names | undefined;
  readonly timeZone: string;
  /** From the top down; the last is the community. */
  readonly levels: readonly Level[];
  readonly bounds: Box;
  /** Areas of all levels by code, parents before children. */
  readonly areas: ReadonlyMap<string, Area>;
  readonly kinds: ReadonlyMap<CatalogueKeyText, Kind>;
  readonly organisations: ReadonlyMap<string, Organisation>;
}

/** The area of the whole city. */
export function wholeCity(city: City): Area | undefined {
  return areasOf(city, city.levels[0]?.id)[0];
}

/** Areas of a level, in the order of the pack. */
export function areasOf(city: City, level: string | undefined): Area[] {
  return [...city.areas.values()].filter(area => area.level === level);
}

/** Areas directly below this one. */
export function below(city: City, code: string): Area[] {
  return [...city.areas.values()].filter(area => area.parent === code);
}

/** The area and those above it, from the city down. */
export function chainOf(city: City, code: string): Area[] {
  const chain: Area[] = [];
  for (let area = city.areas.get(code); area && chain.length < city.levels.length; area = city.areas.get(area.parent)) {
    chain.unshift(area);
  }

  return chain;
}

/** How deep a level stands: 0 is the city. */
export function depthOf(city: City, level: string): number {
  return city.levels.findIndex(known => known.id === level);
}
