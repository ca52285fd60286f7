/** How long to wait before the next try: twice as long each time, up to a limit, and never all consoles at once. */
export class Backoff {
  private tries = 0;

  /** @param random A number from 0 to 1, so that a thousand consoles do not come back in the same instant. */
  constructor(
    private readonly firstMs = 500,
    private readonly longestMs = 8_000,
    private readonly random: () => number = Math.random,
  ) {}

  /** Milliseconds to wait now; each call counts as one failed try. */
  next(): number {
    const whole = Math.min(this.longestMs, this.firstMs * 2 ** this.tries++);
    return Math.round(whole * (0.8 + 0.4 * this.random()));
  }

  /** The line works: the next wait is a short one. */
  reset(): void {
    this.tries = 0;
  }
}
