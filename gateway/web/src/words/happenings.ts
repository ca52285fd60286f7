import type { City } from '../city/city';
import { kindName, organisationName } from '../city/names';
import type { CaseEvent } from '../gen/citytwin/v1/cases_pb';
import type { Lang } from '../settings';
import { isText, type Say } from '../texts';

/** What the page reads of an event's recorded data; every part may be absent. */
interface Recorded {
  readonly incident?: { readonly source?: string; readonly channel?: string };
  readonly because?: { readonly distanceMetres?: number };
  readonly lead?: string;
  readonly offers?: readonly { readonly organisation?: string }[];
  readonly offer?: { readonly organisation?: string };
  readonly to?: string;
  readonly note?: string;
  readonly claim?: { readonly basis?: string };
  readonly request?: { readonly reason?: string };
  readonly reason?: string;
  readonly acting?: string;
  readonly kind?: string;
}

/** What happened, and what was said about it. */
export interface Happening {
  readonly what: string;
  readonly detail: string;
}

/** Ends of a case as the city records them, in the order of the contract. */
const ends = ['', 'Resolved', 'ResolvedTemporary', 'Explained', 'ReferredOut', 'NotFound', 'Duplicate'];

/** An event as a line of the history, until the city's own sentence is read; its stable name where this page does not know it. */
export function happening(event: CaseEvent, city: City, say: Say, lang: Lang): Happening {
  const data = read(event.dataJson);
  const key = `event.${/^case\.(\w+)\.v\d+$/.exec(event.type)?.[1]}`;
  const metres = data.because?.distanceMetres;
  const parts = [
    data.incident ? [data.incident.source, data.incident.channel].filter(Boolean).join(' / ') : '',
    metres === undefined ? '' : say('event.away', { metres: Math.round(metres) }),
    [data.lead, ...(data.offers ?? []).map(offer => offer.organisation), data.offer?.organisation, data.to]
      .filter(id => id !== undefined).map(id => organisationName(city, id, lang)).join(', '),
    data.kind ? endOf(data.kind, say) ?? kindName(city, data.kind, lang) : '',
    // Why something came before a superior is a word of the domain's, not of a person's.
    data.claim?.basis ?? data.request?.reason ?? data.note ?? (data.to === undefined ? data.reason : undefined) ?? '',
    actingOf(data.acting, city, say, lang),
  ];
  return { what: isText(key) ? say(key) : event.type, detail: parts.filter(part => part !== '').join(' · ') };
}

/** Who acted: an organisation, a post, or the city's own rules. */
function actingOf(acting: string | undefined, city: City, say: Say, lang: Lang): string {
  return !acting ? '' : acting === 'rule' ? say('event.byRule') : say('event.by', { who: organisationName(city, acting, lang) });
}

function endOf(kind: string, say: Say): string | undefined {
  const key = `end.${ends.indexOf(kind)}`;
  return isText(key) ? say(key) : undefined;
}

function read(json: string): Recorded {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null ? data : {};
  } catch {
    return {};
  }
}
