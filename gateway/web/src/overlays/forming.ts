import { centre } from '../acting/posts';
import type { Doors } from '../doors';
import type { Operation } from '../gen/citytwin/v1/operations_pb';
import { sentenceOf } from '../live/refusal';
import { recall, remember } from '../settings';
import type { Corner } from './geometry';
import { JointForm } from './jointForm';

/** Forming a joint operation: the form, how it went, and where the keys go then. */
export class Forming {
  form: JointForm | undefined;
  /** The operation that was formed last on this ground. */
  formed: Operation | undefined;
  /** Why it was refused; empty when it was not. */
  refusal = '';
  isBusy = false;
  /** What the keys go to after the next drawing, as a selector. */
  focus: string | undefined;

  constructor(private readonly doors: Doors, private readonly nameOf: (id: string) => string, readonly changed: () => void) {}

  /** Opens the form; whoever acted last acts. */
  open(ring: readonly Corner[]): void {
    const id = recall('acting') ?? centre;
    this.form = new JointForm(ring, { id, name: this.nameOf(id), note: '' });
    [this.formed, this.refusal, this.focus] = [undefined, '', '#joint-class'];
    this.changed();
  }

  /** Gives up what was being said. */
  cancel(): void {
    [this.form, this.refusal, this.focus] = [undefined, '', '#joint-open'];
    this.changed();
  }

  /** Other ground: nothing is being said about it yet. */
  forget(): void {
    [this.form, this.formed, this.refusal] = [undefined, undefined, ''];
  }

  /** Sends what was said. */
  async send(): Promise<void> {
    const { form } = this;
    if (!form || this.isBusy) {
      return;
    }

    if (!form.check()) {
      this.focus = `#joint-${form.missing}`;
      return this.changed();
    }

    [this.isBusy, this.refusal] = [true, ''];
    this.changed();
    try {
      const { operation } = await this.doors.operations.formOperation(form.request);
      remember('acting', form.acting.chosen);
      if (form === this.form) {
        [this.form, this.formed, this.focus] = [undefined, operation, '#joint-done'];
      }
    } catch (error) {
      if (form === this.form) {
        [this.refusal, this.focus] = [sentenceOf(error), '#joint-send'];
      }
    }

    this.isBusy = false;
    this.changed();
  }
}
