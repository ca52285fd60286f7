import type { Doors } from '../doors';
import type { CaseAction, CaseActionKind } from '../gen/citytwin/v1/actions_pb';
import type { ExplainedStep } from '../gen/citytwin/v1/cases_pb';
import type { Offered } from './offers';

/** A case that changed while something was being said about it. */
export interface Moved {
  readonly version: bigint;
  /** The action as the rules name it there now; absent when they do not allow it any more. */
  readonly action: CaseAction | undefined;
  /** What happened to it meanwhile, the latest first. */
  readonly changes: readonly ExplainedStep[];
}

/** Reads a case again, for whoever acts; absent when it could not be read. */
export async function movedOf(doors: Pick<Doors, 'cases'>, offered: Offered, kind: CaseActionKind, acting: string): Promise<Moved | undefined> {
  try {
    const { version, actions } = await doors.cases.listActions({ number: offered.number, acting });
    return { version, action: actions.find(one => one.action === kind && one.possible), changes: await changesOf(doors, offered) };
  } catch {
    // It is asked again when the case moves on; sent as it was shown, it is refused with a sentence that says why.
    return undefined;
  }
}

/** What happened to a case after the version that was shown, the latest first; nothing when it could not be read. */
export async function changesOf({ cases }: Pick<Doors, 'cases'>, { number, version }: Offered): Promise<readonly ExplainedStep[]> {
  try {
    return (await cases.explainCase({ number })).steps.filter(step => step.version > version).reverse();
  } catch {
    // The refusal says enough.
    return [];
  }
}
