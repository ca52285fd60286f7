import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { Stage } from '../gen/citytwin/v1/common_pb';
import { isOpen, msOf, urgencyOf, type Urgency } from '../live/openCase';
import type { Say } from '../texts';
import type { Times } from './times';

/** What is said about a case's limit. */
export interface DueWords {
  readonly urgency: Urgency;
  readonly text: string;
}

/** How much time is left, by how much the limit has passed, or why there is none. */
export function dueWords(card: CaseCard, cityNow: number, say: Say, times: Times): DueWords {
  const urgency = urgencyOf(card, cityNow);
  return { urgency, text: textOf(card, urgency, cityNow, say, times) };
}

function textOf(card: CaseCard, urgency: Urgency, cityNow: number, say: Say, times: Times): string {
  if (!isOpen(card)) {
    return card.closedAt ? say('case.endedAt', { time: times.moment(msOf(card.closedAt), cityNow) }) : '';
  }

  const limit = msOf(card.dueAt) || msOf(card.overdueAt);
  switch (urgency) {
    case 'late':
      return say('case.overdueBy', { time: times.length(Math.max(0, cityNow - limit)) });
    case 'none':
      return say(card.stage === Stage.REPORTED ? 'case.limitFromFiling' : 'case.noLimit');
    default:
      return say('case.left', { time: times.length(limit - cityNow) });
  }
}
