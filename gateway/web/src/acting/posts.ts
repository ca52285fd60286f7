import type { City } from '../city/city';
import { organisationName } from '../city/names';
import type { Lang } from '../settings';
import type { Say } from '../texts';

/** The post of the command centre. */
export const centre = 'centre';

/** The city as a whole, which decides where nobody below does. */
export const whole = 'city';

/** The name of who acts: a post of the command centre, or an organisation. */
export function actingName(id: string, city: City, say: Say, lang: Lang): string {
  return id === centre ? say('act.as.centre') : id === whole && !city.organisations.has(whole) ? say('act.as.city') : organisationName(city, id, lang);
}
