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

function amount(detail: string, say: Say): string {
  const [, figure, unit] = /^([\d.]+) (\w+)$/.exec(detail) ?? [];
  const key = `due.${unit}`;
  return figure !== undefined && isText(key) ? say(key, { amount: figure }) : detail;
}

/** The recorded local time without its T and seconds. */
function written(local: string): string {
  return local.replace('T', ' ').replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d$/, '$1');
}
