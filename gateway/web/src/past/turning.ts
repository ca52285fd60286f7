import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Doors } from '../doors';
import { Tick } from '../live/tick';

/** At most so often another moment is asked for, in milliseconds; of several in between the newest counts. */
const turnEveryMs = 150;

/** What a watch of the past shall be turned to. */
export interface Turn {
  /** Name of the watch at the gateway; empty while there is none. */
  readonly watch: string;
  readonly speed: number;
  /** The moment; absent leaves it where it is. */
  readonly at: number | undefined;
}

/** Turns the watch of the past to what is wanted. */
export class Turning {
  /** Whether a turn is on its way: until it is taken, frames know less than what was asked for. */
  isUnderWay = false;
  private readonly tick = new Tick(() => void this.turn(), turnEveryMs);

  /** @param anew The stream is to be opened anew, at the moment that is wanted. */
  constructor(private readonly doors: Pick<Doors, 'past'>, private readonly wanted: () => Turn, private readonly anew: () => void) {}

  /** Something else is wanted. */
  ask(): void {
    this.isUnderWay = true;
    this.tick.ask();
  }

  private async turn(): Promise<void> {
    const { watch, speed, at } = this.wanted();
    if (watch === '') {
      return;
    }

    try {
      await this.doors.past.turnPast({ watch, speed, ...(at === undefined ? {} : { at: timestampFromMs(at) }) });
    } catch {
      // The gateway does not know the watch any more: a new stream begins at the moment that is wanted.
      this.anew();
    }

    const now = this.wanted();
    if (speed === now.speed && at === now.at) {
      this.isUnderWay = false;
    }
  }
}
