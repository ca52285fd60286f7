import type { City } from '../city/city';
import { areaName, levelName, organisationName } from '../city/names';
import type { DueStep } from '../gen/citytwin/v1/common_pb';
import type { Lang } from '../settings';
import { isText, type Say, type TextKey } from '../texts';

/** Notes on the calendar as the city records them. */
const calendars: Record<string, TextKey> = {
  'urgent hours run at night and on holidays': 'due.calendar.urgent',
  'calendar days, same time of day': 'due.calendar.calendar',
  'working hours only': 'due.calendar.hours',
  'working days only': 'due.calendar.days',
};

/** One step of how a due time came about, as a sentence; as recorded where this page does not know it. */
export function dueSentence(step: DueStep, say: Say): string {
  switch (step.rule) {
    case 'start':
      return say('due.start', { time: written(step.detail) });
    case 'limit':
      return say('due.limit', { amount: amount(step.detail, say) });
    case 'calendar':
      return step.detail in calendars ? say(calendars[step.detail]!) : step.detail;
    case 'due':
      return say('due.due', { time: written(step.detail) });
    case 'extension':
    case 'suspension':
    case 'submitted':
    case 'recorded':
      return say(`due.${step.rule}`, { detail: change(step.detail, say) });
    default:
      return `${step.rule}: ${step.detail}`;
  }
}

/** One note on who leads, as a sentence; as recorded where this page does not know it. */
export function leadSentence(note: string, city: City, say: Say, lang: Lang): string {
  if (note.startsWith('no organisation leads')) {
    return say('lead.nobody');
  }

  const [, levelId, rest] = /^([^:]+): (.+)$/.exec(note) ?? [];
  if (levelId === undefined || rest === undefined) {
    return note;
  }

  const level = levelName(city, levelId, lang);
  const [, organisation, , area] = /^(\S+) is (\S+) for (\S+)$/.exec(rest) ?? [];
  if (organisation !== undefined) {
    return say('lead.leads', { level, who: organisationName(city, organisation, lang), where: areaName(city, area, lang) });
  }

  const [, without, kind] = /^(\S+) has no (\S+)$/.exec(rest) ?? [];
  if (kind !== undefined) {
    return say('lead.missing', { level, where: areaName(city, without, lang), kind: kind.replaceAll('_', ' ') });
  }

  return rest.endsWith('not located to this level') ? say('lead.notLocated', { level }) : note;
}

/** What changed a clock, as the city records it; as recorded where this page does not know it. */
function change(detail: string, say: Say): string {
  const [, from, until, covered] = /^stood still from (\S+) until (\S+): (.+)$/.exec(detail) ?? [];
  const [, since] = /^stands still from (\S+)$/.exec(detail) ?? [];
  const [, more, at] = /^(.+) more, approved (\S+)$/.exec(detail) ?? [];
  const [, promised] = /^promised before the calendar changed: (\S+)$/.exec(detail) ?? [];
  return covered !== undefined ? say('due.stood', { from: written(from!), until: written(until!), amount: amount(covered, say) })
    : since !== undefined ? say('due.stands', { time: written(since) })
    : at !== undefined ? say('due.more', { amount: amount(more!, say), time: written(at) })
    : promised !== undefined ? written(promised)
    : detail;
}

function amount(detail: string, say: Say): string {
  const [, figure, unit] = /^([\d.]+) (\w+)$/.exec(detail) ?? [];
  const key = `due.${unit}`;
  return figure !== undefined && isText(key) ? say(key, { amount: figure }) : detail;
}

/** The recorded local time without its T and seconds. */
function written(local: string): string {
  return local.replace('T', ' ').replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d$/, '$1');
}
