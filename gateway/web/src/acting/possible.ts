import type { CaseFile } from '../caseFile';
import type { Doors } from '../doors';
import type { CaseAction } from '../gen/citytwin/v1/actions_pb';
import { sentenceOf } from '../live/refusal';
import { Tick } from '../live/tick';
import { recall, remember } from '../settings';
import { centre } from './posts';

/** What can be done about the selected case by whoever acts, as the gateway says it; read again when the case moves on. */
export class Possible {
  /** The organisation or post that acts. */
  as = recall('acting') ?? centre;
  /** Every action, for the version below; empty until it is read. */
  actions: readonly CaseAction[] = [];
  version = 0n;
  /** Why it could not be read; empty when it could. */
  failure = '';
  /** The case that this is about. */
  number: string | undefined;
  private readonly again = new Tick(() => void this.read(), 300);

  constructor(private readonly doors: Doors, private readonly file: CaseFile, private readonly onChange: () => void) {}

  /** The case may have moved on, or be another one. Returns whether it is another one. */
  look(): boolean {
    const { number, card } = this.file;
    const isOther = number !== this.number;
    if (isOther) {
      [this.number, this.actions, this.version, this.failure] = [number, [], 0n, ''];
    }

    if (card && card.version > this.version) {
      this.again.ask();
    }

    return isOther;
  }

  /** Somebody else acts from now on. */
  actAs(id: string): void {
    this.as = id;
    remember('acting', id);
    void this.read();
  }

  /** Reads it now. */
  async read(): Promise<void> {
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
