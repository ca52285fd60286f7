/** What the page may say about its line to the gateway. Times are milliseconds of the browser's clock. */
export type LineState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly position: bigint; readonly ageMs: number }
  | { readonly kind: 'lost'; readonly since: number; readonly reason: string };

/** A watch that opens takes a moment; only after this long it counts as not live. */
export const openingGraceMs = 3_000;

/** The state of all watches together: live only while every one of them is. */
export class Line {
  private readonly voices = new Set<Voice>();
  private everHeard = false;

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** Joins a watch to the line. */
  join(): Voice {
    const voice = new Voice(this.now, () => this.voices.delete(voice), () => (this.everHeard = true));
    this.voices.add(voice);
    return voice;
  }

  /** The state now. */
  get state(): LineState {
    const voices = [...this.voices];
    const broken = voices.filter(voice => voice.isBroken);
    if (broken.length > 0) {
      const first = broken.reduce((a, b) => (a.since <= b.since ? a : b));
      return { kind: 'lost', since: first.since, reason: first.reason };
    }

    const heard = voices.filter(voice => voice.heardAt > 0);
    if (!this.everHeard || heard.length === 0) {
      return { kind: 'connecting' };
    }

    return {
      kind: 'live',
      position: heard.reduce((most, voice) => (voice.position > most ? voice.position : most), 0n),
      // The oldest of the last words: every figure on the page is at most this old.
      ageMs: Math.max(0, this.now() - Math.min(...heard.map(voice => voice.heardAt))),
    };
  }
}

/** One watch's part of the line. */
export class Voice {
  /** When the last frame came; 0 before the first. */
  heardAt = 0;
  /** The position of the last frame. */
  position = 0n;
  /** Why it broke; empty when nobody said. */
  reason = '';
  private brokenAt: number | undefined;
  private readonly openedAt: number;

  constructor(private readonly now: () => number, readonly leave: () => void, private readonly onHeard: () => void) {
    this.openedAt = now();
  }

  /** A frame came. */
  heard(position: bigint): void {
    this.heardAt = this.now();
    this.position = position;
    this.brokenAt = undefined;
    this.reason = '';
    this.onHeard();
  }

  /** The stream broke now, or fell silent after its last frame. */
  broke(reason: string, silent = false): void {
    this.brokenAt ??= silent && this.heardAt > 0 ? this.heardAt : this.now();
    this.reason = reason || this.reason;
  }

  /** Whether this watch is not live. */
  get isBroken(): boolean {
    return this.brokenAt !== undefined || (this.heardAt === 0 && this.now() - this.openedAt > openingGraceMs);
  }

  /** Since when it is not live. */
  get since(): number {
    return this.brokenAt ?? this.openedAt;
  }
}
