import { Attempt } from './attempt';
import { Backoff } from './backoff';
import type { Line, Voice } from './line';
import { isAhead, sentenceOf } from './refusal';

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
  private attempt: Attempt | undefined;

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

  /** Opens the stream anew at once, although nothing is wrong with the line. While it waits to be opened, that is enough. */
  again(): void {
    this.attempt?.replace();
  }

  private async run(): Promise<void> {
    let after: bigint | undefined;
    while (!this.stopped.signal.aborted) {
      const attempt = (this.attempt = new Attempt(this.stopped.signal));
      let reason = '';
      try {
        for await (const frame of this.plan.open(after, attempt.signal)) {
          if (attempt.signal.aborted) {
            break;
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
        this.attempt = undefined;
      }

      if (!this.stopped.signal.aborted && !attempt.isReplaced) {
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
