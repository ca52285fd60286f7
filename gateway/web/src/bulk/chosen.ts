/** So many cases are chosen at most: each is a command of its own. */
export const chosenMost = 200;

/** Which cases of the list are chosen. A stretch of rows grows and shrinks from the row where it began. */
export class Chosen {
  /** Whether more were meant than may be chosen. */
  isCut = false;
  private set: ReadonlySet<string> = new Set();
  /** Where a stretch began, and what was chosen before it did. */
  private anchor: string | undefined;
  private before: ReadonlySet<string> = new Set();

  /** The numbers in the order in which they were chosen. */
  get numbers(): readonly string[] {
    return [...this.set];
  }

  get size(): number {
    return this.set.size;
  }

  has(number: string): boolean {
    return this.set.has(number);
  }

  /** One more, or one less. */
  toggle(number: string): void {
    this.put(this.set.has(number) ? this.numbers.filter(one => one !== number) : [...this.set, number]);
    [this.anchor, this.before] = [number, this.set];
  }

  /** The stretch from where it began, or from here, up to this row. */
  reach(order: readonly string[], from: string, to: string): void {
    if (this.anchor === undefined || !order.includes(this.anchor)) {
      [this.anchor, this.before] = [from, this.set];
    }

    const [a, b] = [order.indexOf(this.anchor), order.indexOf(to)];
    if (a >= 0 && b >= 0) {
      const stretch = order.slice(Math.min(a, b), Math.max(a, b) + 1);
      this.put([...this.before, ...(a <= b ? stretch : stretch.reverse())]);
    }
  }

  /** The keys moved on without choosing: the next stretch begins where they are then. */
  letGo(): void {
    this.anchor = undefined;
  }

  /** All of these besides, or none of them. */
  all(numbers: readonly string[], chosen: boolean): void {
    this.put(chosen ? [...this.set, ...numbers] : this.numbers.filter(one => !numbers.includes(one)));
    this.letGo();
  }

  /** Only these stay chosen. */
  keep(numbers: readonly string[]): void {
    this.put(numbers);
    this.letGo();
  }

  private put(numbers: readonly string[]): void {
    const wanted = [...new Set(numbers)];
    this.isCut = wanted.length > chosenMost;
    this.set = new Set(wanted.slice(0, chosenMost));
  }
}
