import type { CaseFile } from '../caseFile';
import type { Doors } from '../doors';
import type { CaseAction } from '../gen/citytwin/v1/actions_pb';
import { Stage } from '../gen/citytwin/v1/common_pb';
import { reasonOf, sentenceOf } from '../live/refusal';
import { Tick } from '../live/tick';
import { recall, remember } from '../settings';
import { ActionForm } from './actionForm';
import { carryOut } from './carryOut';
import { Picker } from './picker';
import { centre } from './posts';

/** How the last action went. */
export type Outcome =
  | { readonly kind: 'done'; readonly action: CaseAction; readonly acting: string }
  | { readonly kind: 'refused'; readonly action: CaseAction; readonly sentence: string; readonly changedSince: bigint | undefined };

/** The code with which the gateway says that somebody else was faster. */
const conflict = 'case.version_conflict';

/** What somebody does about the selected case: what the rules allow now, the action that is being said, and how the last one went. */
export class Acting {
  /** The organisation or post that acts. */
  as = recall('acting') ?? centre;
  /** What can be done, for the version below; empty until it is read. */
  actions: readonly CaseAction[] = [];
  version = 0n;
  /** Why it could not be read; empty when it could. */
  failure = '';
  form: ActionForm | undefined;
  outcome: Outcome | undefined;
  isBusy = false;
  showsAll = false;
  /** Where somebody else is chosen to act; absent while nobody does. */
  choosing: Picker | undefined;
  /** What the keys go to after the next drawing, as a selector. */
  focus: string | undefined;
  private number: string | undefined;
  private readonly again = new Tick(() => void this.read(), 300);

  constructor(private readonly doors: Doors, private readonly file: CaseFile, private readonly onChange: () => void) {}

  /** The case may have moved on, or be another one. */
  look(): void {
    const { number, card } = this.file;
    if (number !== this.number) {
      this.number = number;
      [this.actions, this.version, this.failure, this.form, this.outcome] = [[], 0n, '', undefined, undefined];
      this.choosing = undefined;
    }

    if (card && card.version > this.version) {
      this.again.ask();
    }
  }

  /** Somebody else acts from now on; what was being said is given up. */
  actAs(id: string): void {
    this.as = id;
    remember('acting', id);
    [this.choosing, this.form, this.focus] = [undefined, undefined, '[data-acting]'];
    void this.read();
  }

  /** Opens or closes the choice of who acts. */
  choose(open: boolean): void {
    this.choosing = open ? new Picker('act-as') : undefined;
    this.focus = open ? '#act-as' : '[data-acting]';
    this.onChange();
  }

  /** Something was written: asks for a tick. */
  changed(): void {
    this.onChange();
  }

  /** Begins to say an action. */
  open(action: CaseAction): void {
    this.form = new ActionForm(action, this.version, this.number ?? '', this.as, this.file.card?.stage === Stage.REJECTED);
    this.outcome = undefined;
    this.focus = '#act-form [data-first]';
    this.onChange();
  }

  /** Gives up what was being said. */
  cancel(): void {
    this.focus = this.form && `[data-action="${keyOf(this.form.action)}"]`;
    this.form = undefined;
    this.onChange();
  }

  /** Sends what was said. */
  async confirm(untilMs: (date: string) => number): Promise<void> {
    const form = this.form;
    if (!form || this.isBusy) {
      return;
    }

    if (!form.check()) {
      this.focus = `#act-${form.missing}`;
      this.onChange();
      return;
    }

    [this.isBusy, this.outcome] = [true, undefined];
    this.onChange();
    try {
      const after = await carryOut(this.doors, form, untilMs);
      if (form.number === this.number) {
        this.file.became(after);
        // What was possible before is not shown as if it still were.
        await this.read();
      }

      if (form.number === this.number) {
        [this.outcome, this.form] = [{ kind: 'done', action: form.action, acting: form.acting }, undefined];
      }
    } catch (error) {
      await this.refused(form, error);
    }

    this.isBusy = false;
    this.focus = form.number !== this.number ? undefined : this.form ? '#act-confirm' : '#act-outcome';
    this.onChange();
  }

  /** Shows why it was refused. Where somebody else was faster, what was said stays, for the case as it is now. */
  private async refused(form: ActionForm, error: unknown): Promise<void> {
    const isConflict = reasonOf(error) === conflict;
    await this.file.read();
    if (form.number !== this.number) {
      return;
    }

    this.outcome = { kind: 'refused', action: form.action, sentence: sentenceOf(error), changedSince: isConflict ? form.version : undefined };
    await this.read();
    if (isConflict && form.number === this.number) {
      form.version = this.version;
      this.form = this.actions.some(action => action.possible && keyOf(action) === keyOf(form.action)) ? form : undefined;
    }
  }

  private async read(): Promise<void> {
    const { number, as } = this;
    if (number === undefined) {
      return;
    }

    try {
      const { version, actions } = await this.doors.cases.listActions({ number, acting: as });
      if (number === this.number && as === this.as) {
        [this.actions, this.version, this.failure] = [actions, version, ''];
      }
    } catch (error) {
      this.failure = number === this.number ? sentenceOf(error) : this.failure;
    }

    this.onChange();
  }
}

/** What tells an action from the others of the case. */
export function keyOf(action: CaseAction): string {
  return `${action.action}-${action.obligation}`;
}
