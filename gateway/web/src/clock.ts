import { timestampMs } from '@bufbuild/protobuf/wkt';
import { CityClock_Kind, type CityClock } from './gen/citytwin/v1/common_pb';

/** How the city's clock runs. */
export type ClockKind = 'real' | 'driven' | 'stepped';

/**
 * City time between two frames. Each frame sets it; in between it runs on at the city's speed. While the line is down it
 * stands still: nobody knows what the city's clock does.
 */
export class Clock {
  kind: ClockKind = 'real';
  /** Seconds of city time in a real second; 0 when stepped. */
  speed = 1;
  private cityMs: number | undefined;
  private heardAt = 0;
  private frozenAt: number | undefined;

  /** @param ticks Milliseconds of a clock that only goes forward. */
  constructor(private readonly ticks: () => number = () => performance.now()) {}

  /** Sets the clock by what a frame says. */
  set(clock: CityClock | undefined): void {
    if (!clock?.now) {
      return;
    }

    this.kind = kindOf(clock.kind);
    this.speed = this.kind === 'real' ? 1 : this.kind === 'stepped' ? 0 : clock.speed;
    this.cityMs = timestampMs(clock.now);
    this.heardAt = this.ticks();
    this.frozenAt = undefined;
  }

  /** Shows a moment of the past that runs on at a speed, until the next frame. */
  show(cityMs: number, speed: number): void {
    [this.cityMs, this.speed, this.heardAt, this.frozenAt] = [cityMs, speed, this.ticks(), undefined];
  }

  /** Stops the clock where it is, until the next frame. */
  freeze(): void {
    this.frozenAt ??= this.ticks();
  }

  /** Whether any frame has set the clock. */
  get isSet(): boolean {
    return this.cityMs !== undefined;
  }

  /** City time now, milliseconds since 1970 UTC; 0 before the first frame. */
  get now(): number {
    return this.cityMs === undefined ? 0 : this.cityMs + ((this.frozenAt ?? this.ticks()) - this.heardAt) * this.speed;
  }
}

function kindOf(kind: CityClock_Kind): ClockKind {
  switch (kind) {
    case CityClock_Kind.DRIVEN:
      return 'driven';
    case CityClock_Kind.STEPPED:
      return 'stepped';
    default:
      return 'real';
  }
}
