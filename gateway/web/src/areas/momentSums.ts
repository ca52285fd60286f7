import { timestampFromMs, timestampMs } from '@bufbuild/protobuf/wkt';
import type { Doors } from '../doors';
import type { Sums } from '../gen/citytwin/v1/common_pb';

/** The sums of all areas at a moment of the past. */
export interface Moment {
  /** City time, milliseconds since 1970 UTC; earlier than asked for where the journal ends before. */
  readonly at: number;
  readonly position: bigint;
  readonly sums: ReadonlyMap<string, Sums>;
}

/** So many moments are kept: what was does not change, and to find it the gateway reads the journal. */
const kept = 4;

/** Asks for sums of moments, each once. */
export class MomentSums {
  private readonly known = new Map<number, Moment>();

  constructor(private readonly doors: Pick<Doors, 'past'>) {}

  /** The sums of a moment. */
  async at(moment: number, signal: AbortSignal): Promise<Moment> {
    const found = this.known.get(moment) ?? await this.ask(moment, signal);
    this.known.delete(moment);
    this.known.set(moment, found);
    [...this.known.keys()].slice(0, -kept).forEach(old => this.known.delete(old));
    return found;
  }

  private async ask(moment: number, signal: AbortSignal): Promise<Moment> {
    const { at, position, areas } = await this.doors.past.getSumsAt({ at: timestampFromMs(moment) }, { signal });
    return { at: at ? timestampMs(at) : moment, position, sums: new Map(areas.flatMap(({ area, sums }) => (sums ? [[area, sums] as const] : []))) };
  }
}
