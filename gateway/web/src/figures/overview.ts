import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { HandoverHealth } from '../gen/citytwin/v1/work_pb';
import { urgencyOf } from '../live/openCase';

/** What the look of every half minute counts for the top of the page. */
export interface Overview {
  /** Open cases that are due within an hour. */
  readonly soon: number;
  /** Among how many open cases they were counted, and whether these were all. */
  readonly cases: number;
  readonly isAll: boolean;
  /** Offers that nobody took up yet. */
  readonly unanswered: number;
  /** Of them, those past their limit for taking up. */
  readonly silent: number;
}

/** Counts cases that are due soon, and offers that are not answered. */
export function overviewOf(cards: readonly CaseCard[], isAll: boolean, health: readonly HandoverHealth[], cityNow: number): Overview {
  return {
    soon: cards.filter(card => urgencyOf(card, cityNow) === 'soon').length, cases: cards.length, isAll,
    unanswered: health.reduce((sum, { waiting }) => sum + Number(waiting), 0),
    silent: health.reduce((sum, { silent }) => sum + Number(silent), 0),
  };
}
