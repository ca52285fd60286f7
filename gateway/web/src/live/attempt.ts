/** No frame for this long means a dead line: the gateway sends one at least every 5 seconds. */
export const silenceMs = 12_000;

/** One try of a watch: ends when the watch is stopped, the line is silent for too long, or another try shall take its place. */
export class Attempt {
  /** Whether nothing was heard for too long. */
  silent = false;
  /** Whether another try takes its place. */
  isReplaced = false;
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly follow = () => this.controller.abort();

  constructor(private readonly stopped: AbortSignal) {
    stopped.addEventListener('abort', this.follow);
    this.heard();
  }

  /** Aborted once it has ended. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** A frame came. */
  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.silent = true;
      this.controller.abort();
    }, silenceMs);
  }

  /** Another try shall take its place. */
  replace(): void {
    this.isReplaced = true;
    this.controller.abort();
  }

  /** It is over. */
  end(): void {
    clearTimeout(this.timer);
    this.stopped.removeEventListener('abort', this.follow);
  }
}
