import { Picker } from '../acting/picker';
import type { Possible } from '../acting/possible';

/** Who acts about many cases: the same as in the panel of a case. */
export class Who {
  /** Where somebody else is chosen; absent while nobody does. */
  choosing: Picker | undefined;

  /** @param turned The choice opens or closes, with somebody else or not: what the keys go to, as a selector. */
  constructor(private readonly can: () => Pick<Possible, 'as' | 'actAs'>, private readonly turned: (focus: string, isOther: boolean) => void) {}

  get as(): string {
    return this.can().as;
  }

  /** Opens or closes the choice. */
  choose(open: boolean, isOther = false): void {
    this.choosing = open ? new Picker('bulk-as') : undefined;
    this.turned(open ? '#bulk-as' : '[data-bulk-acting]', isOther);
  }

  /** Somebody else acts from now on. */
  actAs(id: string): void {
    this.can().actAs(id);
    this.choose(false, true);
  }
}
