import type { HandoverHealth } from '../../gen/citytwin/v1/work_pb';
import { ObligationState } from '../../gen/citytwin/v1/common_pb';
import type { OpenWork } from '../../gen/citytwin/v1/work_pb';
import { msOf } from '../../live/openCase';

/** How hand-over to an organisation stands: silent past its limit, waiting, all answered, or nothing was offered. In the order in which they are shown. */
export const handoverStates = ['silent', 'waiting', 'answered', 'idle'] as const;

/** The state of a hand-over. */
export type HandoverState = typeof handoverStates[number];

/** The oldest offer that nobody took up, and since when silence counts; 0 where there is none. */
export interface Oldest {
  readonly offeredAt: number;
  readonly silentSince: number;
  readonly cases: readonly string[];
}

/** The state in which a hand-over is. */
export function stateOf({ silent, waiting, offered }: HandoverHealth): HandoverState {
  return silent > 0n ? 'silent' : waiting > 0n ? 'waiting' : offered > 0n ? 'answered' : 'idle';
}

/** Feed entries that were not confirmed. */
export function unconfirmed({ lastSequence, confirmedSequence }: HandoverHealth): number {
  return Number(lastSequence - confirmedSequence);
}

/** Organisations by their state; within a state in the order of the pack, so that nobody is ranked. */
export function byState(health: readonly HandoverHealth[]): ReadonlyMap<HandoverState, readonly HandoverHealth[]> {
  return new Map(handoverStates.map(state => [state, health.filter(one => stateOf(one) === state)]));
}

/** The oldest offers among the open work of an organisation. Silence begins when the limit for taking up has passed. */
export function oldestOf(work: readonly OpenWork[], cityNow: number): Oldest {
  const offers = work.filter(one => one.obligation?.state === ObligationState.OFFERED).sort((a, b) => msOf(a.obligation!.offeredAt) - msOf(b.obligation!.offeredAt));
  const limits = offers.map(one => msOf(one.obligation!.clocks.find(clock => clock.name === 'take_up')?.dueAt)).filter(due => due > 0 && due <= cityNow);
  return {
    offeredAt: msOf(offers[0]?.obligation?.offeredAt),
    silentSince: limits.length === 0 ? 0 : Math.min(...limits),
    cases: offers.map(one => one.card?.number ?? '').filter(number => number !== ''),
  };
}
