import { organisationName } from '../city/names';
import { CaseActionKind, type CaseAction } from '../gen/citytwin/v1/actions_pb';
import type { Case } from '../gen/citytwin/v1/cases_pb';
import type { View } from '../panels/view';

/** Actions of which there may be one for each of several obligations; then it is said whose. */
const aboutOthers: readonly CaseActionKind[] = [CaseActionKind.UPHOLD_RETURN, CaseActionKind.OVERRIDE_RETURN, CaseActionKind.RELEASE];

/** The name of an action, with the organisation that it is about where several may be. */
export function deed({ say, city, lang }: View, found: Case, action: CaseAction): string {
  const name = say(`act.do.${action.action as 1}`);
  const about = aboutOthers.includes(action.action) ? found.obligations.find(duty => duty.number === action.obligation) : undefined;
  return about ? say('act.about', { what: name, who: organisationName(city, about.organisation, lang) }) : name;
}
