import { ActionForm } from '../acting/actionForm';
import type { Doors } from '../doors';
import { Tick } from '../live/tick';
import { inTurns } from './inTurns';
import { movedOf, type Moved } from './moved';
import { asOne, type Offer, type Offered } from './offers';
import { callsMost } from './readings';

/** What is being said about many cases, and which of them changed since. What was shown stands until somebody takes them as they are now. */
export class Saying {
  readonly form: ActionForm;
  /** The cases that changed, by number, as they were read again. */
  readonly moved = new Map<string, Moved>();
  private readonly again = new Tick(() => void this.read(), 300);
  /** The newest version of a case that was heard of, and the one at which it was read again last. */
  private readonly heard = new Map<string, bigint>();
  private readonly tried = new Map<string, bigint>();
  private isReading = false;

  constructor(private readonly doors: Pick<Doors, 'cases'>, public offer: Offer, acting: string, private readonly changed: () => void) {
    this.form = new ActionForm(asOne(offer), 0n, '', acting, false, 'bulk');
  }

  /** To be called before each drawing: a case of which a newer version was heard is read again. */
  look(versionOf: (number: string) => bigint | undefined): void {
    this.offer.cases.forEach(({ number, version }) => {
      const now = versionOf(number) ?? 0n;
      if (now > version) {
        this.heard.set(number, now);
      }
    });
    if (this.news.length > 0 && !this.isReading) {
      this.again.ask();
    }
  }

  /** Takes the cases as they are now; of those that the rules do not allow it for any more nothing is said. */
  renew(): void {
    const cases = this.offer.cases.flatMap((one): Offered[] => {
      const now = this.moved.get(one.number);
      return !now ? [one] : now.action ? [{ number: one.number, version: now.version, action: now.action }] : [];
    });
    this.offer = { ...this.offer, cases };
    [this.moved, this.heard, this.tried].forEach(known => known.clear());
  }

  /** Reads again what has changed. */
  async read(): Promise<void> {
    const { offer, news } = this;
    this.isReading = true;
    news.forEach(({ number }) => this.tried.set(number, this.heard.get(number)!));
    await inTurns(news, callsMost, async one => {
      const found = await movedOf(this.doors, one, offer.kind, this.form.acting);
      if (found && found.version > one.version && this.offer === offer) {
        this.moved.set(one.number, found);
      }
    });
    this.isReading = false;
    this.changed();
  }

  /** Cases of which a newer version was heard than the one at which they were read. */
  private get news(): readonly Offered[] {
    return this.offer.cases.filter(({ number }) => (this.heard.get(number) ?? 0n) > (this.tried.get(number) ?? 0n));
  }
}
