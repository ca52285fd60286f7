import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { Rows } from './picture';

const none: Rows = { total: 0, from: 0, numbers: [] };

/** Keeps the rows of the list still while a hand is on them: what changes waits, unless that hand asked for other rows. */
export class HeldRows {
  /** What is in the list. */
  rows: Rows = none;
  /** How many changes wait. */
  waiting = 0;
  /** Whether the map has moved on to other cases since these rows came. */
  hasMoved = false;
  private isHolding = false;
  private asked = '';
  private place = '';
  private latestPlace = '';
  private latest: Rows = none;
  private readonly cards = new Map<string, CaseCard>();

  /** A hand came to the list, or left it. */
  hold(holding: boolean): void {
    this.isHolding = holding;
    if (!holding) {
      this.release();
    }
  }

  /** Shows what waits. */
  release(): void {
    this.put(this.latest);
  }

  /** The rows as they are, what was asked for when they came, and of which place they are. */
  take(latest: Rows, asked: string, place: string, card: (number: string) => CaseCard | undefined): void {
    [this.latest, this.latestPlace] = [latest, place];
    latest.numbers.forEach(number => this.keep(number, card(number)));
    this.rows.numbers.forEach(number => this.keep(number, card(number)));
    if (!this.isHolding || asked !== this.asked) {
      this.asked = asked;
      this.put(latest);
    } else {
      this.waiting = changesBetween(this.rows.numbers, latest.numbers);
      this.hasMoved = place !== this.place;
    }
  }

  /** The newest card of a row. */
  card(number: string): CaseCard | undefined {
    return this.cards.get(number);
  }

  private put(rows: Rows): void {
    [this.rows, this.waiting, this.hasMoved, this.place] = [rows, 0, false, this.latestPlace];
    const shown = new Set(rows.numbers);
    [...this.cards.keys()].filter(number => !shown.has(number)).forEach(number => this.cards.delete(number));
  }

  private keep(number: string, card: CaseCard | undefined): void {
    if (card) {
      this.cards.set(number, card);
    }
  }
}

/** Rows that are new; where none is, those that are gone; where only the order changed, one. */
function changesBetween(before: readonly string[], after: readonly string[]): number {
  const [old, now] = [new Set(before), new Set(after)];
  return after.filter(number => !old.has(number)).length
    || before.filter(number => !now.has(number)).length
    || (after.some((number, i) => number !== before[i]) ? 1 : 0);
}
