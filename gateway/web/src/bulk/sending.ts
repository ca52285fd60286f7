import { ActionForm } from '../acting/actionForm';
import { carryOut } from '../acting/carryOut';
import type { Doors } from '../doors';
import type { CaseActionKind } from '../gen/citytwin/v1/actions_pb';
import type { ExplainedStep } from '../gen/citytwin/v1/cases_pb';
import { reasonOf, sentenceOf } from '../live/refusal';
import { inTurns } from './inTurns';
import { changesOf } from './moved';
import type { Offer, Offered } from './offers';
import { callsMost } from './readings';

/** A case about which nothing was done, and why. */
export interface Refusal {
  readonly number: string;
  readonly sentence: string;
  /** What happened to it meanwhile, the latest first; empty unless that is why. */
  readonly changes: readonly ExplainedStep[];
}

/** What became of a command to each of many cases. */
export interface Result {
  readonly kind: CaseActionKind;
  readonly acting: string;
  readonly done: string[];
  readonly refused: Refusal[];
  /** How many were not sent because somebody stopped. */
  unsent: number;
}

/** Sends what was said once for each case: with the version that was shown and an id of its own. Refusals come out in the order of the cases. */
export async function sendAll(doors: Doors, offer: Offer, said: ActionForm, onStep: (result: Result) => void, isStopped: () => boolean): Promise<Result> {
  const result: Result = { kind: offer.kind, acting: said.acting, done: [], refused: [], unsent: 0 };
  let sent = 0;
  await inTurns(offer.cases, callsMost, async one => {
    sent++;
    try {
      // No action for many says a date.
      await carryOut(doors, formFor(one, said), () => 0);
      result.done.push(one.number);
    } catch (error) {
      result.refused.push({ number: one.number, sentence: sentenceOf(error), changes: reasonOf(error) === 'case.version_conflict' ? await changesOf(doors, one) : [] });
    }

    onStep(result);
  }, isStopped);
  const order = offer.cases.map(({ number }) => number);
  result.refused.sort((a, b) => order.indexOf(a.number) - order.indexOf(b.number));
  result.unsent = offer.cases.length - sent;
  return result;
}

function formFor({ number, version, action }: Offered, said: ActionForm): ActionForm {
  const form = new ActionForm(action, version, number, said.acting, false);
  said.values.forEach((value, input) => form.values.set(input, value));
  said.pickers.forEach((picker, input) => form.pickers.set(input, picker));
  return form;
}
