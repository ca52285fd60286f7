import { timestampMs, type Timestamp } from '@bufbuild/protobuf/wkt';
import { Stage, type CaseCard } from '../gen/citytwin/v1/common_pb';

/** The stages of an open case, in the order of its life. */
export const openStages = [
  Stage.REPORTED, Stage.VERIFYING, Stage.FILED, Stage.DISPATCHED, Stage.RETURN_REVIEW, Stage.HANDLING, Stage.SUSPENDED,
  Stage.AWAIT_INSPECTION, Stage.AWAIT_CLOSE,
] as const;

/** A stage of an open case. */
export type OpenStage = typeof openStages[number];

/** Amber begins this long before the limit. */
export const soonMs = 3_600_000;

/** How a case stands against its limit. */
export type Urgency = 'none' | 'calm' | 'soon' | 'late';

/** Whether the case is open: not closed, rejected or merged. */
export function isOpen(card: CaseCard): boolean {
  return card.stage !== Stage.CLOSED && card.stage !== Stage.REJECTED && card.stage !== Stage.MERGED;
}

/** Whether the place of the case is known. */
export function isLocated(card: CaseCard): boolean {
  return (card.place?.cell ?? '') !== '';
}

/** How an open case stands against its limit at a moment of city time. */
export function urgencyOf(card: CaseCard, cityNow: number): Urgency {
  if (!isOpen(card) || (!card.dueAt && !card.overdueAt)) {
    return 'none';
  }

  const left = card.dueAt ? timestampMs(card.dueAt) - cityNow : 0;
  return card.overdueAt || left <= 0 ? 'late' : left <= soonMs ? 'soon' : 'calm';
}

/** Which case of the city it is, counted in the order in which they were opened: the middle of the number, as in BOS-10458-3. */
export function ordinal(card: CaseCard): number {
  return Number(card.number.split('-')[1] ?? 0) || 0;
}

/** Newest first, as the gateway lists them: by number. A report may be about an earlier time than the one before it. */
export function newestFirst(a: CaseCard, b: CaseCard): number {
  return ordinal(b) - ordinal(a);
}

/** Milliseconds since 1970 UTC; 0 when absent. */
export function msOf(time: Timestamp | undefined): number {
  return time ? timestampMs(time) : 0;
}
