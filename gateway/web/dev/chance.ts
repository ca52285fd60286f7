/** Seeded chance (mulberry32): the same city every time. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `most`. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  /** One of them. */
  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** Around 0, mostly within 1. */
  bell(): number {
    return (this.next() + this.next() + this.next() - 1.5) / 0.9;
  }
}
