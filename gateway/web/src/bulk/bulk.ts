import type { Possible } from '../acting/possible';
import type { Doors } from '../doors';
import { Chosen } from './chosen';
import { offersOf, type Offer } from './offers';
import { Readings } from './readings';
import { Saying } from './saying';
import { sendAll, type Result } from './sending';
import { Who } from './who';

/** So many changes are told of each of many cases; its history has the rest. */
export const toldOfMany = 3;

/** What somebody does about many cases at once: which are chosen, what is being said, how it went. */
export class Bulk {
  readonly chosen = new Chosen();
  readonly readings: Readings;
  /** What is being said; absent while nothing is. */
  saying: Saying | undefined;
  /** How it went last, or how far it is. */
  result: Result | undefined;
  isBusy = false;
  isStopping = false;
  /** Who acts. */
  readonly who: Who;
  /** What the keys go to after the next drawing, as a selector. */
  focus: string | undefined;

  /** @param can Who acts: the same as in the panel of a case. @param changed Something is to be drawn anew. */
  constructor(private readonly doors: Doors, can: () => Pick<Possible, 'as' | 'actAs'>, readonly changed: () => void) {
    this.readings = new Readings(doors, changed);
    this.who = new Who(can, (focus, isOther) => {
      [this.focus, this.saying] = [focus, isOther ? undefined : this.saying];
      changed();
    });
  }

  /** Whether there is anything to show. */
  get isOpen(): boolean {
    return this.chosen.size > 0 || this.result !== undefined;
  }

  /** What can be done about the chosen cases, as far as is known. */
  get offers(): readonly Offer[] {
    return offersOf(this.chosen.numbers, this.readings);
  }

  /** To be called before each drawing: asks for what is not known yet. While something is said, what was shown stands, and what changed is read beside it. */
  look(versionOf: (number: string) => bigint | undefined): void {
    if (this.saying && !this.isBusy) {
      this.saying.look(versionOf);
    } else if (!this.isBusy) {
      this.readings.want(this.chosen.numbers, this.who.as, versionOf);
    }
  }

  /** Other cases were chosen: what was said about those before is given up. */
  chose(): void {
    if (!this.isBusy) {
      [this.saying, this.result] = [undefined, undefined];
    }

    this.changed();
  }

  /** Nothing is chosen any more. */
  clear(): void {
    if (!this.isBusy) {
      this.chosen.keep([]);
      [this.who.choosing, this.focus] = [undefined, undefined];
      this.chose();
    }
  }

  /** Begins to say an action. */
  open(offer: Offer): void {
    this.saying = new Saying(this.doors, offer, this.who.as, this.changed);
    [this.result, this.focus] = [undefined, '.bulk [data-first]'];
    this.changed();
  }

  /** Says it about the cases as they are now; where none is left about which it may be said, it is given up. */
  renew(): void {
    this.saying?.renew();
    if (this.saying?.offer.cases.length === 0) {
      this.readings.forget(this.chosen.numbers);
      this.cancel();
    } else {
      this.focus = '#bulk-confirm';
      this.changed();
    }
  }

  /** Gives up what was being said. */
  cancel(): void {
    this.focus = this.saying && `[data-bulk="${this.saying.offer.kind}"]`;
    this.saying = undefined;
    this.changed();
  }

  /** Sends nothing more than what is under way. */
  stop(): void {
    this.isStopping = true;
    this.changed();
  }

  /** Sends what was said; what was refused or not sent stays chosen. */
  async confirm(): Promise<void> {
    const { saying } = this;
    if (!saying || this.isBusy) {
      return;
    }

    if (!saying.form.check()) {
      this.focus = `#bulk-${saying.form.missing}`;
      this.changed();
      return;
    }

    [this.isBusy, this.isStopping, this.focus] = [true, false, '#bulk-stop'];
    this.changed();
    const result = await sendAll(this.doors, saying.offer, saying.form, far => { this.result = far; this.changed(); }, () => this.isStopping);
    const done = new Set(result.done);
    this.chosen.keep(this.chosen.numbers.filter(number => !done.has(number)));
    this.readings.forget(saying.offer.cases.map(({ number }) => number));
    [this.isBusy, this.saying, this.result, this.focus] = [false, undefined, result, '#bulk-result'];
    this.changed();
  }
}
