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

/** Milliseconds since 1970 UTC; 0 when absent. */
export function msOf(time: Timestamp | undefined): number {
  return time ? timestampMs(time) : 0;
}
