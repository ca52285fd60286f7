import { chainOf, type City } from '../city/city';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { AffectedArea, AffectedResponse } from '../gen/citytwin/v1/places_pb';

/** An organisation that drawn ground concerns. */
export interface Concerned {
  readonly organisation: string;
  /** How many of the open cases there it leads. */
  readonly leads: number;
}

/** Those that lead open cases there, the most first. */
export function leadersOf(cards: readonly CaseCard[]): Concerned[] {
  const leads = new Map<string, number>();
  cards.filter(({ lead }) => lead !== '').forEach(({ lead }) => leads.set(lead, (leads.get(lead) ?? 0) + 1));
  return [...leads].map(([organisation, many]) => ({ organisation, leads: many })).sort((a, b) => b.leads - a.leads || (a.organisation < b.organisation ? -1 : 1));
}

/** Those that answer for an area that it touches, from the top down, the largest shares first; last those who answer for all of it. Whoever stands above that is not named. */
export function answerersOf(affected: AffectedResponse, city: City): Concerned[] {
  const above = new Set(chainOf(city, affected.commonAncestor).slice(0, -1).map(({ code }) => code));
  const rank = ({ code, level }: AffectedArea) => (code === affected.commonAncestor ? Infinity : city.levels.findIndex(({ id }) => id === level));
  const touched = affected.areas.filter(({ code }) => !above.has(code)).sort((a, b) => (rank(a) - rank(b)) || b.share - a.share);
  return touched.flatMap(({ code }) => [...city.organisations.values()].filter(({ area }) => area === code).map(({ id }) => ({ organisation: id, leads: 0 })));
}

/** Both, each organisation once. */
export function concernedBy(cards: readonly CaseCard[], affected: AffectedResponse, city: City): Concerned[] {
  const leaders = leadersOf(cards);
  const known = new Set(leaders.map(({ organisation }) => organisation));
  return [...leaders, ...answerersOf(affected, city).filter(({ organisation }) => !known.has(organisation))];
}

/** How large ground is, in words of its size. */
export function surface(squareMetres: number): string {
  return squareMetres >= 1_000_000 ? `${(squareMetres / 1_000_000).toFixed(2)} km²` : `${Math.round(squareMetres).toLocaleString('en-US')} m²`;
}
