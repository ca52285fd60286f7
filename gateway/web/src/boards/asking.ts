import { Line } from '../live/line';
import { Watch } from '../live/watch';

/** What is asked again and again, as frames of a watch: each answer is a sign of life. */
interface Answer<T> {
  readonly position: bigint;
  readonly value: T;
}

/** Asks the same question at an interval, for what no stream tells, and knows how its line stands. */
export class Asking<T> {
  /** How this question's line stands. */
  readonly line = new Line();
  /** The latest answer. */
  answer: T | undefined;
  private readonly watch: Watch<Answer<T>>;
  private wake: (() => void) | undefined;

  /** @param everyMs The rest between two answers; shorter than the silence after which a line counts as dead, unless nobody looks at the line. */
  constructor(ask: (signal: AbortSignal) => Promise<T>, private readonly everyMs: number, onAnswer: () => void) {
    this.watch = new Watch<Answer<T>>({
      open: (_, signal) => this.answers(ask, signal),
      take: ({ value }) => {
        this.answer = value;
        onAnswer();
      },
      mayResume: () => false,
      broke: onAnswer,
    }, this.line);
  }

  /** Asks now. */
  hurry(): void {
    this.wake?.();
    this.watch.hurry();
  }

  /** Asks no more. */
  stop(): void {
    this.watch.stop();
    this.wake?.();
  }

  private async *answers(ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): AsyncGenerator<Answer<T>> {
    while (!signal.aborted) {
      yield { position: 0n, value: await ask(signal) };
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, this.everyMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
