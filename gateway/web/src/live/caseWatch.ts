import type { Doors } from '../doors';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { WatchCasesResponse } from '../gen/citytwin/v1/live_pb';
import type { Clock } from '../clock';
import { covers, grown, holds, sizeOf, type Box } from './box';
import { CaseStore } from './caseStore';
import type { Line } from './line';
import { isLocated, isOpen } from './openCase';
import { Watch } from './watch';

/** The watch reaches half a screen beyond each edge, so that a small move asks nobody. */
const margin = 0.5;

/** Zoomed in so far that the watched rectangle is this many times the screen, a smaller one is watched. */
const tooWide = 24;

/** The open cases around what the map shows. Asks anew only when the map leaves the rectangle that is watched. */
export class CaseWatch {
  /** The cases in the watched rectangle. */
  readonly store = new CaseStore(card => isOpen(card) && isLocated(card) && this.isInside(card.place!.lon, card.place!.lat));
  private watched: Box | undefined;
  private watch: Watch<WatchCasesResponse> | undefined;

  constructor(
    private readonly doors: Doors,
    private readonly line: Line,
    private readonly clock: Clock,
    private readonly onChange: (cards: readonly CaseCard[]) => void,
  ) {}

  /** The map shows this rectangle now, or is so far out that it shows no cases. */
  look(view: Box | undefined): void {
    if (!view) {
      this.stop();
      this.watched = undefined;
      this.store.forget();
      this.onChange([]);
    } else if (!this.watched || !covers(this.watched, view) || sizeOf(this.watched) > sizeOf(view) * tooWide) {
      this.watched = grown(view, margin);
      this.restart();
    } else if (!this.watch) {
      this.restart();
    }
  }

  /** Stops listening; what is known stays. */
  stop(): void {
    this.watch?.stop();
    this.watch = undefined;
  }

  /** Tries again now. */
  hurry(): void {
    this.watch?.hurry();
  }

  private isInside(lon: number, lat: number): boolean {
    return this.watched !== undefined && holds(this.watched, lon, lat);
  }

  private restart(): void {
    this.stop();
    const filter = { openOnly: true, bounds: this.watched! };
    let anew = true;
    this.watch = new Watch<WatchCasesResponse>({
      open: (after, signal) => {
        anew = after === undefined;
        return this.doors.live.watchCases(after === undefined ? { filter } : { filter, afterPosition: after }, { signal });
      },
      take: frame => {
        this.clock.set(frame.clock);
        // What was shown before stays until the new snapshot is here: the map does not blink.
        if (anew || frame.resync) {
          this.store.forget();
          anew = false;
        }

        this.store.take(frame.cases);
        this.onChange(frame.cases);
      },
      mayResume: frame => !frame.snapshot && !frame.resync,
    }, this.line);
  }
}
