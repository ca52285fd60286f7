import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { readingOfGroup, type Part } from '../areas/areaReading';
import type { News } from '../areas/news';
import { weeksUpTo } from '../areas/weeks';
import type { City } from '../city/city';
import type { Doors } from '../doors';
import { sentenceOf } from '../live/refusal';

/** How often it is counted again, in milliseconds. */
const everyMs = 60_000;

/** The first time waits until the page is there, in milliseconds; a refusal is tried again after as long. */
const againMs = 5_000;

/** What the first tier solved in the last seven days, in the whole city. */
export class CityWeek {
  solved: News<Part> = {};

  constructor(private readonly doors: Pick<Doors, 'figures'>, private readonly city: City, private readonly now: () => number, private readonly onChange: () => void) {
    setTimeout(() => void this.read(), againMs);
  }

  private async read(): Promise<void> {
    if (!document.hidden) {
      try {
        const { from, to } = weeksUpTo(this.now()).at(-1)!;
        const { figures } = await this.doors.figures.getFigures({ question: { from: timestampFromMs(from), to: timestampFromMs(to) } });
        this.solved = { value: readingOfGroup(this.city, figures?.groups[0]).firstTier };
      } catch (error) {
        this.solved = { ...this.solved, failure: sentenceOf(error) };
      }

      this.onChange();
    }

    setTimeout(() => void this.read(), this.solved.failure === undefined ? everyMs : againMs);
  }
}
