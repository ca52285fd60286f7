import type { FeatureCollection, LineString, Point } from 'geojson';
import { chainOf, type City } from '../city/city';
import { ParticipantState, type Operation, type OperationCard } from '../gen/citytwin/v1/operations_pb';
import { isLocated } from '../live/openCase';
import { meanOf, middleOf, type Corner } from './geometry';

/** What a line of an operation leads to: the ground of who leads, of who assists, or a further area that it concerns. */
export type EndRole = 'lead' | 'assist' | 'ground';

/** Where an operation is, and where its lines lead. */
export interface OperationShape {
  readonly number: string;
  readonly place: Corner;
  readonly ends: readonly { readonly role: EndRole; readonly at: Corner }[];
  /** How many stood at the same place before it. */
  readonly beside: number;
}

/** An operation and, once it is read whole, who was called. */
export interface KnownOperation {
  readonly card: OperationCard;
  readonly whole: Operation | undefined;
}

/** Markers beside one another at one place, at most; the others lie upon the last of them. */
export const besideMost = 8;

/** Operations with their lines. Organisations stand in the middle of the rectangle around their area; whoever answers for all the ground comes across no border. */
export function shapesOf(operations: readonly KnownOperation[], city: City): OperationShape[] {
  const at = new Map<string, number>();
  return operations.flatMap(one => {
    const place = placeOf(one, city);
    if (place === undefined) {
      return [];
    }

    const key = place.map(degrees => degrees.toFixed(5)).join();
    const beside = Math.min(besideMost - 1, at.get(key) ?? 0);
    at.set(key, beside + 1);
    return [{ number: one.card.number, place, ends: endsOf(one, place, city), beside }];
  });
}

/** The lines of operations. */
export function linesOf(shapes: readonly OperationShape[]): FeatureCollection<LineString, { number: string; role: EndRole }> {
  return {
    type: 'FeatureCollection',
    features: shapes.flatMap(({ number, place, ends }) => ends.map(({ role, at }) => ({
      type: 'Feature' as const, geometry: { type: 'LineString' as const, coordinates: [[...place], [...at]] }, properties: { number, role },
    }))),
  };
}

/** The markers of operations. */
export function marksOf(shapes: readonly OperationShape[]): FeatureCollection<Point, { number: string; beside: number }> {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ number, place, beside }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [...place] }, properties: { number, beside } })),
  };
}

/** The middle of its cases; of its areas while no case is known; of the area that holds all it concerns where it names none. */
function placeOf({ card, whole }: KnownOperation, city: City): Corner | undefined {
  const cases = (whole?.cases ?? []).filter(isLocated).map(({ place }): Corner => [place!.lon, place!.lat]);
  return meanOf(cases) ?? meanOf(card.areas.flatMap(code => middle(code, city))) ?? middle(card.commonArea, city)[0];
}

function endsOf({ card, whole }: KnownOperation, place: Corner, city: City): OperationShape['ends'] {
  const called = whole?.participants.filter(({ state }) => state !== ParticipantState.RELEASED).map(({ organisation }) => organisation) ?? [];
  const above = new Set(chainOf(city, card.commonArea).map(({ code }) => code));
  const ofOrganisation = (id: string) => {
    const area = city.organisations.get(id)?.area ?? '';
    return above.has(area) ? [] : middle(area, city);
  };
  const all = [
    ...card.areas.flatMap(code => middle(code, city)).map(at => ({ role: 'ground' as const, at })),
    ...called.flatMap(ofOrganisation).map(at => ({ role: 'assist' as const, at })),
    ...ofOrganisation(card.lead).map(at => ({ role: 'lead' as const, at })),
  ];
  // Of several at one point the last is the weightiest.
  return [...new Map(all.map(end => [end.at.join(), end])).values()].filter(({ at }) => at.join() !== place.join());
}

function middle(code: string, city: City): Corner[] {
  const bounds = city.areas.get(code)?.bounds;
  return bounds ? [middleOf(bounds)] : [];
}
