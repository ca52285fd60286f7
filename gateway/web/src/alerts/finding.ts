import { chainOf, wholeCity, type City } from '../city/city';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { Operation } from '../gen/citytwin/v1/operations_pb';
import type { Situation } from '../gen/citytwin/v1/situations_pb';
import type { HandoverHealth } from '../gen/citytwin/v1/work_pb';
import { isLate } from '../boards/operations/answers';
import { urgencyOf } from '../live/openCase';
import type { Found } from './groups';

/** Whether the city's limit for a kind runs day and night: the catalogue's urgent class. */
export function isUrgent(city: City, kind: string): boolean {
  return / urgent_hours$/.test(city.kinds.get(kind)?.limit ?? '');
}

/** The area below the city that holds an area; the city itself where none does. */
export function districtOf(city: City, area: string | undefined): string {
  return (area === undefined ? undefined : chainOf(city, area)[1]?.code) ?? wholeCity(city)?.code ?? '';
}

/** Cases that are about to be late; those of the urgent class apart. */
export function aboutToBeLate(city: City, cards: readonly CaseCard[], cityNow: number): Found[] {
  return cards.filter(card => urgencyOf(card, cityNow) === 'soon')
    .map(card => ({ kind: isUrgent(city, card.kind) ? 'urgent' : 'due', area: districtOf(city, card.place?.areas.at(-1)), item: card.number }));
}

/** Whistles that somebody has not answered in time. */
export function lateWhistles(city: City, whistles: readonly Operation[], cityNow: number): Found[] {
  return whistles.filter(one => isLate(one, cityNow)).map(one => ({ kind: 'whistle', area: districtOf(city, one.card?.commonArea), item: one.card?.number ?? '' }));
}

/** Organisations that are silent past the limit for taking up. */
export function silentOnes(city: City, health: readonly HandoverHealth[]): Found[] {
  return health.filter(one => one.silent > 0n)
    .map(one => ({ kind: 'silent', area: districtOf(city, city.organisations.get(one.organisation)?.area), item: one.organisation }));
}

/** Situations that go on. */
export function situationsOf(city: City, situations: readonly Situation[]): Found[] {
  return situations.filter(one => one.open)
    .map(one => ({ kind: 'situation', area: districtOf(city, one.burst?.commonArea || one.proposal?.commonArea), item: one.number }));
}
