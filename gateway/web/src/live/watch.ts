import { Backoff } from './backoff';
import type { Line, Voice } from './line';
import { isAhead, sentenceOf } from './refusal';

/** No frame for this long means a dead line: the gateway sends one at least every 5 seconds. */
export const silenceMs = 12_000;

/** What a watch needs to know about the stream it keeps open. */
export interface WatchPlan<Frame extends { position: bigint }> {
  /** Opens the stream: after a position, or from the start when it is absent. */
  open(after: bigint | undefined, signal: AbortSignal): AsyncIterable<Frame>;
  /** Takes a frame in. */
  take(frame: Frame): void;
  /** Whether everything up to the frame's position has come, so that the watch may resume there. */
  mayResume(frame: Frame): boolean;
  /** Told when the stream broke. */
  broke?(): void;
}

/** Keeps one stream open: tells the line how it stands, notices silence, comes back with patience, resumes. */
export class Watch<Frame extends { position: bigint }> {
  private readonly stopped = new AbortController();
  private readonly voice: Voice;
  private wake: (() => void) | undefined;

  constructor(
    private readonly plan: WatchPlan<Frame>,
    line: Line,
    private readonly backoff = new Backoff(),
  ) {
    this.voice = line.join();
    void this.run();
  }

  /** Ends the watch for good; what comes after is not listened to. */
  stop(): void {
    this.voice.leave();
    this.stopped.abort();
    this.wake?.();
  }

  /** Tries again now instead of waiting on, for example because the network is back. */
  hurry(): void {
    this.backoff.reset();
    this.wake?.();
  }

  private async run(): Promise<void> {
    let after: bigint | undefined;
    while (!this.stopped.signal.aborted) {
      const attempt = new Attempt(this.stopped.signal);
      let reason = '';
      try {
        for await (const frame of this.plan.open(after, attempt.signal)) {
          if (this.stopped.signal.aborted) {
            return;
          }

          attempt.heard();
          after = this.plan.mayResume(frame) ? frame.position : undefined;
          this.backoff.reset();
          this.voice.heard(frame.position);
          this.plan.take(frame);
        }
      } catch (error) {
        reason = attempt.silent ? '' : sentenceOf(error);
        after = isAhead(error) ? undefined : after;
      } finally {
        attempt.end();
      }

      if (!this.stopped.signal.aborted) {
        this.voice.broke(reason, attempt.silent);
        this.plan.broke?.();
        await this.rest(this.backoff.next());
      }
    }
  }

  private rest(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** One try of a watch: ends when the watch is stopped or the line is silent for too long. */
class Attempt {
  silent = false;
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly follow = () => this.controller.abort();

  constructor(private readonly stopped: AbortSignal) {
    stopped.addEventListener('abort', this.follow);
    this.heard();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.silent = true;
      this.controller.abort();
    }, silenceMs);
  }

  end(): void {
    clearTimeout(this.timer);
    this.stopped.removeEventListener('abort', this.follow);
  }
}
