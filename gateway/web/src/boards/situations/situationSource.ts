import type { Situation, WatchSituationsResponse } from '../../gen/citytwin/v1/situations_pb';
import type { ExplainedStep } from '../../gen/citytwin/v1/cases_pb';
import { Line } from '../../live/line';
import { msOf } from '../../live/openCase';
import { sentenceOf } from '../../live/refusal';
import { Watch } from '../../live/watch';
import type { BoardGround } from '../board';

/** Findings count like positions: a watch resumes after the last one. */
type Frame = WatchSituationsResponse & { readonly position: bigint };

/** Why a situation is one, once it was asked. */
export interface Told {
  readonly steps: readonly ExplainedStep[];
  readonly failure: string;
}

/** The situations that go on, as they change. */
export class SituationSource {
  /** How the line of the board stands. */
  readonly line = new Line();
  /** Whether those that go on have come once. */
  isLoaded = false;
  /** What was asked about, by number; absent while the answer is awaited. */
  readonly told = new Map<string, Told | undefined>();
  private readonly known = new Map<string, Situation>();
  private readonly watch: Watch<Frame>;

  constructor(private readonly ground: Pick<BoardGround, 'doors' | 'onChange'>) {
    let anew = true;
    this.watch = new Watch<Frame>({
      open: (after, signal) => {
        anew = after === undefined;
        return this.frames(after, signal);
      },
      take: frame => {
        if (anew) {
          this.known.clear();
          anew = false;
        }

        frame.situations.forEach(one => (one.open ? this.known.set(one.number, one) : this.known.delete(one.number)));
        this.isLoaded = true;
        ground.onChange();
      },
      mayResume: frame => frame.finding > 0n,
      broke: () => ground.onChange(),
    }, this.line);
  }

  /** Those that go on, the newest first. */
  get open(): Situation[] {
    return [...this.known.values()].sort((a, b) => msOf(b.raisedAt) - msOf(a.raisedAt));
  }

  /** Asks why, or folds the answer away. */
  async explain(number: string): Promise<void> {
    if (this.told.delete(number)) {
      return this.ground.onChange();
    }

    this.told.set(number, undefined);
    this.ground.onChange();
    try {
      const { steps } = await this.ground.doors.situations.explainSituation({ number });
      this.told.set(number, { steps, failure: '' });
    } catch (error) {
      this.told.set(number, { steps: [], failure: sentenceOf(error) });
    }

    this.ground.onChange();
  }

  /** Tries again now. */
  hurry(): void {
    this.watch.hurry();
  }

  /** Stops listening. */
  stop(): void {
    this.watch.stop();
  }

  private async *frames(after: bigint | undefined, signal: AbortSignal): AsyncGenerator<Frame> {
    for await (const frame of this.ground.doors.situations.watchSituations(after === undefined ? {} : { afterFinding: after }, { signal })) {
      yield { ...frame, position: frame.finding };
    }
  }
}
