import { Asking } from '../boards/asking';
import type { Doors } from '../doors';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { FencePassage } from '../gen/citytwin/v1/live_pb';
import { urgencyOf } from '../live/openCase';
import type { Geometry } from './drawnGround';

/**
 * A rest between two looks, in milliseconds. The fence is not watched all the time: a browser has six connections for one address, and cases,
 * sums, situations and operations are watched already. Each look goes on where the one before ended, so that only what changed is sent.
 */
const everyMs = 3_000;

/** The open cases on drawn ground, by a fence that is looked at again and again. */
export class GroundCases {
  private readonly cards = new Map<string, CaseCard>();
  private readonly asking: Asking<true>;
  private after = 0n;

  constructor(private readonly doors: Doors, private readonly geometry: Geometry, onChange: () => void) {
    this.asking = new Asking(signal => this.look(signal), everyMs, onChange);
  }

  /** How its line stands. */
  get line(): Asking<true>['line'] {
    return this.asking.line;
  }

  /** The open cases; absent before the first answer. */
  get open(): readonly CaseCard[] | undefined {
    return this.asking.answer ? [...this.cards.values()] : undefined;
  }

  /** How many of them are overdue. */
  overdue(cityNow: number): number {
    return [...this.cards.values()].filter(card => urgencyOf(card, cityNow) === 'late').length;
  }

  /** Looks no more. */
  stop(): void {
    this.asking.stop();
  }

  private async look(signal: AbortSignal): Promise<true> {
    const enough = new AbortController();
    const stop = () => enough.abort();
    signal.addEventListener('abort', stop);
    try {
      const fences = [{ id: 'drawn', geometry: this.geometry }];
      for await (const { changes, snapshot, resync, position } of this.doors.live.watchFence({ fences, afterPosition: this.after }, { signal: enough.signal })) {
        if (resync) {
          this.cards.clear();
          continue;
        }

        changes.forEach(({ passage, card }) => (passage === FencePassage.LEFT ? this.cards.delete(card!.number) : this.cards.set(card!.number, card!)));
        // Only the last frame names a new position, and one without changes is the last.
        if (!snapshot && (changes.length === 0 || position > this.after)) {
          this.after = position;
          break;
        }
      }
    } catch (error) {
      // Another journal, or another gateway that is behind: everything anew.
      this.after = 0n;
      this.cards.clear();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      enough.abort();
    }

    return true;
  }
}
