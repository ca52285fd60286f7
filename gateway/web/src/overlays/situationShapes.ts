import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { City } from '../city/city';
import type { Situation } from '../gen/citytwin/v1/situations_pb';
import { middleOf, type Corner } from './geometry';

/** What a situation covers, by its number. */
export type Ground = FeatureCollection<Polygon | MultiPolygon, { number: string }>;

/** Where the ground of situations is known: squares by cell, borders by area; what is absent has not come yet. */
export interface Known {
  readonly squares: ReadonlyMap<string, readonly Corner[]>;
  readonly borders: ReadonlyMap<string, Polygon | MultiPolygon>;
}

/** A burst as its cells, each square once; families that rise together as the areas in which they do. */
export function groundOf(situations: readonly Situation[], { squares, borders }: Known): Ground {
  return {
    type: 'FeatureCollection',
    features: situations.flatMap(one => {
      const rings = (one.burst?.cells ?? []).map(cell => squares.get(cell)).filter(ring => ring !== undefined);
      // Cells on either side of a border lie in one square.
      const once = [...new Map(rings.map(ring => [JSON.stringify(ring[0]), ring])).values()];
      const areas = one.burst ? [] : (one.proposal?.areas ?? []).flatMap(code => borders.get(code) ?? []);
      return [
        ...once.map(ring => feature(one.number, { type: 'Polygon', coordinates: [[...ring, ring[0]!].map(([lon, lat]) => [lon, lat])] })),
        ...areas.map(shape => feature(one.number, shape)),
      ];
    }),
  };
}

/** What stands beside each situation: how many were seen, of how many that are usual; how many families rise. */
export function labelsOf(situations: readonly Situation[], city: City): FeatureCollection<Point, { number: string; text: string }> {
  return {
    type: 'FeatureCollection',
    features: situations.flatMap(one => {
      const bounds = one.burst?.bounds ?? city.areas.get(one.proposal?.commonArea ?? '')?.bounds;
      return bounds === undefined ? [] : [{
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [...middleOf(bounds)] },
        properties: { number: one.number, text: one.burst ? `${one.burst.seen} / ${usual(one.burst.expected)}` : `${one.rises.length} ↑` },
      }];
    }),
  };
}

/** How many are usual, as a figure. */
export function usual(expected: number): string {
  return expected < 0.05 ? '< 0.1' : expected.toFixed(expected < 10 ? 1 : 0);
}

function feature(number: string, geometry: Polygon | MultiPolygon): Feature<Polygon | MultiPolygon, { number: string }> {
  return { type: 'Feature', geometry, properties: { number } };
}
