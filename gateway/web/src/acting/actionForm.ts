import type { CaseAction } from '../gen/citytwin/v1/actions_pb';
import { ActionInput } from '../gen/citytwin/v1/actions_pb';
import { CloseKind } from '../gen/citytwin/v1/common_pb';
import { ReopenGround } from '../gen/citytwin/v1/cases_pb';
import { Picker } from './picker';

/** A proof as it is handed in: what is needed to recognise a picture, never the picture. */
export interface Proof {
  readonly name: string;
  readonly hash: string;
  readonly capturedAt: number;
}

/** What is being said for one action, until it is confirmed or cancelled. */
export class ActionForm {
  /** The client's own id: a repeat after a lost answer changes nothing. */
  readonly id = newId();
  /** Texts and chosen words, by input. */
  readonly values = new Map<ActionInput, string>();
  readonly pickers = new Map<ActionInput, Picker>();
  proofs: readonly Proof[] = [];
  /** The first input that is still missing, once somebody tried to confirm. */
  missing: ActionInput | undefined;

  /** @param version The version of the case that was shown when the form was opened. @param prefix With what the ids of its fields begin. */
  constructor(readonly action: CaseAction, public version: bigint, readonly number: string, readonly acting: string, isDeclined: boolean, readonly prefix = 'act') {
    for (const input of this.inputs) {
      if (picked.includes(input)) {
        this.pickers.set(input, new Picker(`${prefix}-${input}`));
      }
    }

    this.values.set(ActionInput.CLOSE_KIND, String(CloseKind.RESOLVED));
    this.values.set(ActionInput.REOPEN_GROUND, String(isDeclined ? ReopenGround.APPEAL : ReopenGround.SUPERVISOR));
    this.values.set(ActionInput.LEVEL, action.candidates[0] ?? '');
  }

  /** Every input, what must be said first. */
  get inputs(): readonly ActionInput[] {
    return [...this.action.inputs, ...this.action.optionalInputs];
  }

  /** Whether the same came back in another case, which has to be named then. */
  get isRecurrence(): boolean {
    return this.action.inputs.includes(ActionInput.REOPEN_GROUND) && this.word(ActionInput.REOPEN_GROUND) === ReopenGround.RECURRENCE;
  }

  /** What was said, without spaces around it. */
  text(input: ActionInput): string {
    return (this.pickers.get(input)?.chosen ?? this.values.get(input) ?? '').trim();
  }

  /** A word of a closed list; 0 while none is chosen. */
  word(input: ActionInput): number {
    return Number(this.text(input)) || 0;
  }

  /** Says something. */
  say(input: ActionInput, value: string): void {
    // A reason is one line: what would be refused for its line breaks is never sent.
    this.values.set(input, value.replace(/\s*[\r\n]+\s*/g, ' '));
    this.missing = this.missing === input ? undefined : this.missing;
  }

  /** Looks for the first input that is missing. */
  check(): boolean {
    const needed = this.isRecurrence ? [...this.action.inputs, ActionInput.OTHER_CASE] : this.action.inputs;
    this.missing = needed.find(input => (input === ActionInput.EVIDENCE ? this.proofs.length === 0 : this.text(input) === ''));
    return this.missing === undefined;
  }
}

/** Inputs that are chosen from a long list. */
const picked: readonly ActionInput[] = [ActionInput.ORGANISATION, ActionInput.COUNTER_PROPOSAL, ActionInput.CASE_KIND];

/** An id of this page's own: twelve bytes by chance. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
