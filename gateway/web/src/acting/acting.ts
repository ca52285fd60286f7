import type { CaseFile } from '../caseFile';
import type { Doors } from '../doors';
import { CaseActionKind, type CaseAction } from '../gen/citytwin/v1/actions_pb';
import { Stage } from '../gen/citytwin/v1/common_pb';
import { reasonOf, sentenceOf } from '../live/refusal';
import { ActionForm } from './actionForm';
import { carryOut } from './carryOut';
import { Partners } from './partners';
import { Picker } from './picker';
import { Possible } from './possible';

/** How the last action went. */
export type Outcome =
  | { readonly kind: 'done'; readonly action: CaseAction; readonly acting: string }
  | { readonly kind: 'refused'; readonly action: CaseAction; readonly sentence: string; readonly changedSince: bigint | undefined };

/** The code with which the gateway says that somebody else was faster. */
const conflict = 'case.version_conflict';

/** What somebody does about the selected case: the action that is being said, and how the last one went. */
export class Acting {
  readonly can: Possible;
  /** Cases that a merge may be into. */
  readonly partners: Partners;
  form: ActionForm | undefined;
  outcome: Outcome | undefined;
  isBusy = false;
  showsAll = false;
  /** Where somebody else is chosen to act; absent while nobody does. */
  choosing: Picker | undefined;
  /** What the keys go to after the next drawing, as a selector. */
  focus: string | undefined;

  /** @param changed Something is to be drawn anew: asks for a tick. */
  constructor(private readonly doors: Doors, private readonly file: CaseFile, readonly changed: () => void) {
    this.can = new Possible(doors, file, changed);
    this.partners = new Partners(doors, changed);
  }

  /** The case may have moved on, or be another one, of which nothing is being said yet. */
  look(): void {
    if (this.can.look()) {
      [this.form, this.outcome, this.choosing] = [undefined, undefined, undefined];
    }
  }

  /** Somebody else acts from now on; what was being said is given up. */
  actAs(id: string): void {
    [this.choosing, this.form, this.outcome, this.focus] = [undefined, undefined, undefined, '[data-acting]'];
    this.can.actAs(id);
    this.changed();
  }

  /** Opens or closes the choice of who acts. */
  choose(open: boolean): void {
    this.choosing = open ? new Picker('act-as') : undefined;
    this.focus = open ? '#act-as' : '[data-acting]';
    this.changed();
  }

  /** Begins to say an action. */
  open(action: CaseAction): void {
    const { version, number, as } = this.can;
    this.form = new ActionForm(action, version, number ?? '', as, this.file.card?.stage === Stage.REJECTED);
    [this.outcome, this.focus] = [undefined, '#act-form [data-first]'];
    if (action.action === CaseActionKind.MERGE) {
      void this.partners.read(this.form.number);
    }

    this.changed();
  }

  /** Gives up what was being said. */
  cancel(): void {
    this.focus = this.form && `[data-action="${keyOf(this.form.action)}"]`;
    this.form = undefined;
    this.changed();
  }

  /** Sends what was said. */
  async confirm(untilMs: (date: string) => number): Promise<void> {
    const form = this.form;
    if (!form || this.isBusy) {
      return;
    }

    if (!form.check()) {
      this.focus = `#act-${form.missing}`;
      this.changed();
      return;
    }

    [this.isBusy, this.outcome] = [true, undefined];
    this.changed();
    try {
      this.file.became(await carryOut(this.doors, form, untilMs));
      // What was possible before is not shown as if it still were.
      await this.can.read();
      if (form === this.form) {
        [this.outcome, this.form] = [{ kind: 'done', action: form.action, acting: form.acting }, undefined];
      }
    } catch (error) {
      await this.refused(form, error);
    }

    this.isBusy = false;
    this.focus = form.number !== this.can.number ? undefined : this.form ? '#act-confirm' : '#act-outcome';
    this.changed();
  }

  /** Shows why it was refused. Where somebody else was faster, what was said stays, for the case as it is now. */
  private async refused(form: ActionForm, error: unknown): Promise<void> {
    const isConflict = reasonOf(error) === conflict;
    await Promise.all([this.file.read(), this.can.read()]);
    if (form === this.form) {
      this.outcome = { kind: 'refused', action: form.action, sentence: sentenceOf(error), changedSince: isConflict ? form.version : undefined };
      form.version = isConflict ? this.can.version : form.version;
      this.form = !isConflict || this.can.actions.some(action => action.possible && keyOf(action) === keyOf(form.action)) ? form : undefined;
    }
  }
}

/** What tells an action from the others of the case. */
export function keyOf(action: CaseAction): string {
  return `${action.action}-${action.obligation}`;
}
