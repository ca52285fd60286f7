import { AlertKind, type ListAlertsResponse } from '../gen/citytwin/v1/alerts_pb';

/** What the gateway's look for alerts counts for the top of the page. */
export interface Overview {
  /** Open cases that are due within an hour. */
  readonly soon: number;
  /** Offers that nobody took up yet. */
  readonly unanswered: number;
  /** Of them, those past their limit for taking up. */
  readonly silent: number;
}

/** The figures of an answer. */
export function overviewOf({ groups, offersWaiting, offersSilent }: ListAlertsResponse): Overview {
  const due = groups.filter(({ kind }) => kind === AlertKind.URGENT || kind === AlertKind.DUE);
  return { soon: due.reduce((sum, { count }) => sum + count, 0), unanswered: Number(offersWaiting), silent: Number(offersSilent) };
}
