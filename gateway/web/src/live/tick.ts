/**
 * Runs a piece of work on ticks: however often it is asked for, it runs at most once in each interval, and once more
 * after the last time of asking. The page acts at its own pace, never at that of the events.
 */
export class Tick {
  private asked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ranAt = -Infinity;

  /** @param everyMs The shortest time between two runs, in milliseconds. */
  constructor(private readonly work: () => void, private readonly everyMs = 250, private readonly now = () => performance.now()) {}

  /** Asks for a run at the next tick. */
  ask(): void {
    this.asked = true;
    this.timer ??= setTimeout(() => this.run(), Math.max(0, this.ranAt + this.everyMs - this.now()));
  }

  private run(): void {
    this.timer = undefined;
    if (this.asked) {
      this.asked = false;
      this.ranAt = this.now();
      this.work();
    }
  }
}
