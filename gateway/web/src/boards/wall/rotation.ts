/** Which of several pictures is shown, each for the same time; can stand still and be stepped by hand. */
export class Rotation {
  /** The picture that is shown, from 0. */
  index = 0;
  private since: number;

  /** @param everyMs How long each stays, in milliseconds. */
  constructor(private readonly many: number, public everyMs: number, now: number, public isStill = false) {
    this.since = now;
  }

  /** Goes on when it is time; whether it did. */
  tick(now: number): boolean {
    if (this.isStill || now - this.since < this.everyMs) {
      return false;
    }

    this.step(1, now);
    return true;
  }

  /** Steps by hand; the picture then stays for its whole time. */
  step(by: number, now: number): void {
    this.index = (this.index + by + this.many) % this.many;
    this.since = now;
  }

  /** Lets it stand still, or go on with the whole time of the picture that is shown. */
  hold(isStill: boolean, now: number): void {
    this.isStill = isStill;
    this.since = now;
  }
}
