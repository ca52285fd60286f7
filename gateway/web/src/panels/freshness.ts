import type { Rows } from '../live/picture';

/** Which rows came although nobody asked: only those light up, not what comes into sight by scrolling or turning the map. */
export class Freshness {
  private fresh: ReadonlySet<string> = new Set();
  private rows: Rows | undefined;
  private asked = '';

  /** The rows that are shown now, and what they are of. */
  take(rows: Rows, asked: string): void {
    if (rows !== this.rows) {
      const known = new Set(asked === this.asked ? this.rows?.numbers : rows.numbers);
      this.fresh = new Set(rows.numbers.filter(number => !known.has(number)));
      [this.rows, this.asked] = [rows, asked];
    }
  }

  /** Whether the row of a case came just now. */
  has(number: string): boolean {
    return this.fresh.has(number);
  }
}
