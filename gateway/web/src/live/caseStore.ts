import type { CaseCard } from '../gen/citytwin/v1/common_pb';

/**
 * The latest card of each case that is meant. Many changes between two ticks leave one card; an older card never
 * replaces a newer one; a card that is no longer meant takes its case away.
 */
export class CaseStore {
  private readonly cards = new Map<string, CaseCard>();
  private changed = false;

  /** @param meant Whether a case with this card belongs here. */
  constructor(private readonly meant: (card: CaseCard) => boolean) {}

  /** Takes cards in, in any order. */
  take(cards: readonly CaseCard[]): void {
    for (const card of cards) {
      const known = this.cards.get(card.number);
      if (known && known.version >= card.version) {
        continue;
      }

      if (this.meant(card)) {
        this.cards.set(card.number, card);
        this.changed = true;
      } else {
        this.changed = this.cards.delete(card.number) || this.changed;
      }
    }
  }

  /** Forgets all. */
  forget(): void {
    this.changed ||= this.cards.size > 0;
    this.cards.clear();
  }

  /** Whether something changed since the last time of asking. */
  takeChanged(): boolean {
    const changed = this.changed;
    this.changed = false;
    return changed;
  }

  /** How many cases are here. */
  get size(): number {
    return this.cards.size;
  }

  /** The card of a case. */
  find(number: string): CaseCard | undefined {
    return this.cards.get(number);
  }

  /** All cards, in no order. */
  all(): IterableIterator<CaseCard> {
    return this.cards.values();
  }

  /** Keeps only the first `most` cards in this order. */
  keepFirst(most: number, order: (a: CaseCard, b: CaseCard) => number): void {
    for (const card of [...this.cards.values()].sort(order).slice(most)) {
      this.cards.delete(card.number);
      this.changed = true;
    }
  }
}
