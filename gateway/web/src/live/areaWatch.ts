import type { Doors } from '../doors';
import type { Clock } from '../clock';
import type { Sums } from '../gen/citytwin/v1/common_pb';
import type { AreaSums, WatchAreasResponse } from '../gen/citytwin/v1/live_pb';
import type { Line } from './line';
import { Watch } from './watch';

/** The sums of all areas, as they change. */
export class AreaWatch {
  private readonly sums = new Map<string, Sums>();
  private readonly changed = new Set<string>();
  private watch: Watch<WatchAreasResponse> | undefined;

  constructor(
    private readonly doors: Doors,
    private readonly line: Line,
    private readonly clock: Clock,
    private readonly onChange: (areas: readonly string[]) => void,
  ) {}

  /** The sums of an area; absent before the first frame. */
  get(area: string): Sums | undefined {
    return this.sums.get(area);
  }

  /** Codes of the areas that changed since the last time of asking. */
  takeChanged(): string[] {
    const codes = [...this.changed];
    this.changed.clear();
    return codes;
  }

  /** Begins to listen. */
  start(): void {
    this.watch ??= new Watch<WatchAreasResponse>({
      open: (after, signal) => this.doors.live.watchAreas(after === undefined ? {} : { afterPosition: after }, { signal }),
      take: frame => this.take(frame),
      mayResume: () => true,
      broke: () => {
        this.clock.freeze();
        this.onChange([]);
      },
    }, this.line);
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

  /** Takes sums in; `isWhole` when they replace all that is known. */
  put(areas: readonly AreaSums[], isWhole: boolean): void {
    if (isWhole) {
      [...this.sums.keys()].forEach(area => this.changed.add(area));
      this.sums.clear();
    }

    for (const { area, sums } of areas) {
      if (sums) {
        this.sums.set(area, sums);
        this.changed.add(area);
      }
    }

    this.onChange(areas.map(one => one.area));
  }

  private take(frame: WatchAreasResponse): void {
    this.clock.set(frame.clock);
    this.put(frame.areas, frame.snapshot);
  }
}
