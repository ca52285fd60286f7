import { areaName, kindName, nameOf, organisationName } from '../city/names';
import type { Case } from '../gen/citytwin/v1/cases_pb';
import { ObligationState } from '../gen/citytwin/v1/common_pb';
import type { View } from '../panels/view';
import type { Choice } from './picker';
import { actingName, centre, whole } from './posts';

/** The organisations of the city: those that the rules accept first, then those of the place, then the others. */
export function organisationChoices({ city, lang, say }: View, found: Case, candidates: readonly string[]): readonly Choice[] {
  const here = new Set(found.card?.place?.areas);
  const rank = (id: string, area: string) => (candidates.includes(id) ? candidates.indexOf(id) : here.has(area) ? 1_000 : 2_000);
  return [...city.organisations.values()]
    .sort((a, b) => rank(a.id, a.area) - rank(b.id, b.area))
    .map(({ id, area }) => ({ id, name: organisationName(city, id, lang), note: candidates.includes(id) ? say('act.fits') : areaName(city, area, lang) }));
}

/** Who may act: the posts of the command centre, whoever has something open in the case, whoever is asked to decide, then everybody else. */
export function actingChoices(view: View, found: Case): readonly Choice[] {
  const { city, lang, say } = view;
  const open = new Map(found.obligations.filter(duty => duty.state <= ObligationState.RETURN_ASKED).map(duty => [duty.organisation, say(`duty.role.${duty.role as 1}`)]));
  const named = (id: string, note: string): Choice => ({ id, name: actingName(id, city, say, lang), note });
  const above = found.raisedTo !== '' && found.raisedTo !== whole && !open.has(found.raisedTo) ? [named(found.raisedTo, say('act.as.decides'))] : [];
  return [
    named(centre, ''), ...[...open].map(([id, role]) => named(id, role)), ...above, named(whole, found.raisedTo === whole ? say('act.as.decides') : ''),
    ...[...city.organisations.values()].filter(({ id }) => !open.has(id) && id !== found.raisedTo && id !== whole).map(({ id, area }) => named(id, areaName(city, area, lang))),
  ];
}

/** The kinds of the catalogue. */
export function kindChoices({ city, lang }: View): readonly Choice[] {
  return [...city.kinds.values()].map(kind => ({ id: kind.key, name: kindName(city, kind.key, lang), note: nameOf(kind.names, lang === 'en' ? 'zh' : 'en') }));
}
