import type { Doors } from '../doors';
import type { MergeSuggestion } from '../gen/citytwin/v1/cases_pb';
import type { Place } from '../gen/citytwin/v1/common_pb';
import { sentenceOf } from '../live/refusal';

const earthMetres = 6_371_000;

/** Which cases the gateway thinks may be one with a case; read when somebody begins to say a merge. */
export class Partners {
  /** The likeliest first; absent until they are read. */
  suggested: readonly MergeSuggestion[] | undefined;
  /** Why they could not be read; empty when they could. */
  failure = '';
  private asked = 0;

  constructor(private readonly doors: Pick<Doors, 'cases'>, private readonly onChange: () => void) {}

  /** Reads those of a case. Of two readings the later counts. */
  async read(number: string): Promise<void> {
    const asked = ++this.asked;
    [this.suggested, this.failure] = [undefined, ''];
    try {
      const { suggestions } = await this.doors.cases.suggestMerges({ number });
      this.suggested = asked === this.asked ? suggestions : this.suggested;
    } catch (error) {
      this.failure = asked === this.asked ? sentenceOf(error) : this.failure;
    }

    this.onChange();
  }
}

/** Metres between two places; within a city the earth's surface is flat enough. */
export function metresBetween(a: Pick<Place, 'lat' | 'lon'>, b: Pick<Place, 'lat' | 'lon'>): number {
  const radians = Math.PI / 180;
  const north = (b.lat - a.lat) * radians;
  const east = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  return earthMetres * Math.hypot(north, east);
}
