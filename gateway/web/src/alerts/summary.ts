/** How seldom alerts are said aloud, in milliseconds. */
export const saidEveryMs = 30_000;

/** Says how alerts stand: when that changed, and never more often than every half minute. */
export class Summary {
  private said = '';
  private saidAt = -Infinity;

  /** What is to be said now; absent when it is too early or nothing changed. */
  next(text: string, now: number): string | undefined {
    if (text === this.said || now - this.saidAt < saidEveryMs) {
      return undefined;
    }

    [this.said, this.saidAt] = [text, now];
    return text;
  }
}
