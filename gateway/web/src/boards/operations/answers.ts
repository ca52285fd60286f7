import { ClaimState, OperationKind, OperationStage, ParticipantState, type Claimant, type Operation, type Participant } from '../../gen/citytwin/v1/operations_pb';
import { msOf } from '../../live/openCase';

/** How one that was asked stands: silent past its limit, not answered yet, acknowledged, there or done, or no longer asked. */
export type AnswerState = 'silent' | 'waiting' | 'answered' | 'there' | 'idle';

/** What one that was asked has answered. */
export interface Answer {
  readonly organisation: string;
  readonly state: AnswerState;
  /** Since when it has been asked, milliseconds since 1970 UTC. */
  readonly askedAt: number;
  /** When it acknowledged, claimed or denied; 0 before. */
  readonly answeredAt: number;
  /** When it was on site; 0 before. */
  readonly arrivedAt: number;
  /** When its part was over; 0 before. */
  readonly endedAt: number;
  /** Whole minutes without an answer; 0 once it answered. */
  readonly silentMinutes: number;
}

/** What each of those that were asked has answered, in the order in which they were asked. */
export function answersOf(operation: Operation, cityNow: number): Answer[] {
  return operation.card?.kind === OperationKind.BOUNDARY
    ? operation.claimants.map(claimant => ofClaimant(operation, claimant, cityNow))
    : operation.participants.map(participant => ofParticipant(participant, cityNow));
}

/** Whether somebody who was asked is silent past the limit, or the operation itself stands past that of its stage. */
export function isLate(operation: Operation, cityNow: number): boolean {
  return isPast(msOf(operation.card?.dueAt), cityNow) || answersOf(operation, cityNow).some(answer => answer.state === 'silent');
}

/** Whether a limit has passed; 0 is no limit. */
export function isPast(limit: number, cityNow: number): boolean {
  return limit > 0 && limit <= cityNow;
}

function ofParticipant(one: Participant, cityNow: number): Answer {
  const askedAt = msOf(one.calledAt);
  const limit = msOf(one.clocks.find(clock => clock.name === 'acknowledge')?.dueAt);
  const isCalled = one.state === ParticipantState.CALLED;
  return {
    organisation: one.organisation, askedAt, answeredAt: msOf(one.acknowledgedAt), arrivedAt: msOf(one.arrivedAt), endedAt: msOf(one.endedAt),
    silentMinutes: isCalled ? minutes(cityNow - askedAt) : 0,
    state: isCalled ? (isPast(limit, cityNow) || one.raisedTo !== '' ? 'silent' : 'waiting')
      : one.state === ParticipantState.RELEASED ? 'idle'
      : one.state === ParticipantState.ACKNOWLEDGED ? 'answered' : 'there',
  };
}

function ofClaimant({ card }: Operation, one: Claimant, cityNow: number): Answer {
  const askedAt = msOf(card?.openedAt);
  const isAsked = one.state === ClaimState.ASKED;
  const isOver = card?.stage !== OperationStage.CLAIMING;
  return {
    organisation: one.organisation, askedAt, answeredAt: msOf(one.answeredAt), arrivedAt: 0, endedAt: 0,
    silentMinutes: isAsked ? minutes(cityNow - askedAt) : 0,
    state: !isAsked ? 'answered' : isOver || isPast(msOf(card?.dueAt), cityNow) ? 'silent' : 'waiting',
  };
}

function minutes(ms: number): number {
  return Math.max(0, Math.floor(ms / 60_000));
}
