import { create } from '@bufbuild/protobuf';
import { CaseActionKind as Do, CaseActionSchema, type CaseAction } from '../gen/citytwin/v1/actions_pb';
import type { Readings } from './readings';

/**
 * What is done about many cases alike. What has to be thought over for each case is not among it: declining, giving back, merging, splitting, closing, taking
 * up again, deciding about returns, proofs.
 */
const forMany: readonly Do[] = [
  Do.FILE, Do.ASK_VERIFICATION, Do.VERIFY, Do.DISPATCH, Do.ACCEPT, Do.PROGRESS, Do.GRANT_TIME, Do.RESUME, Do.INSPECT, Do.ESCALATE,
];

/** One case of an offer: the action as the rules name it there, for the version that they looked at. */
export interface Offered {
  readonly number: string;
  readonly version: bigint;
  readonly action: CaseAction;
}

/** An action that the rules allow for at least one of the chosen cases. */
export interface Offer {
  readonly kind: Do;
  readonly cases: readonly Offered[];
  /** Whether it is a next step of any of them. */
  readonly isNext: boolean;
}

/** What can be done, next steps first, then what can be done about most. */
export function offersOf(numbers: readonly string[], readings: Pick<Readings, 'of'>): Offer[] {
  return forMany.map(kind => {
    const cases = numbers.flatMap(number => {
      const reading = readings.of(number);
      const action = reading?.actions.find(one => one.action === kind && one.possible);
      return reading && action ? [{ number, version: reading.version, action }] : [];
    });
    return { kind, cases, isNext: cases.some(({ action }) => action.next) };
  }).filter(({ cases }) => cases.length > 0).sort((a, b) => Number(b.isNext) - Number(a.isNext) || b.cases.length - a.cases.length);
}

/** An offer as one action to be said: as targets those that the rules accept for every case. */
export function asOne({ kind, cases }: Offer): CaseAction {
  const [first] = cases;
  const candidates = first?.action.candidates.filter(one => cases.every(({ action }) => action.candidates.includes(one))) ?? [];
  return create(CaseActionSchema, { action: kind, possible: true, inputs: first?.action.inputs ?? [], optionalInputs: first?.action.optionalInputs ?? [], candidates });
}
