import type { City } from '../city/city';
import type { Doors } from '../doors';
import type { Area } from '../gen/citytwin/v1/places_pb';
import { sentenceOf } from '../live/refusal';
import { readingOfArea } from './areaReading';
import { askBurden } from './burden';
import { FiguresShelf } from './figuresShelf';
import type { MomentSums } from './momentSums';
import type { AreaNews, AreaWeek, News } from './news';
import { weekBefore, weeksUpTo } from './weeks';

/** How often what stands beside an area is read again, in milliseconds: it is about weeks. */
const everyMs = 60_000;

/** After a refusal, in milliseconds. */
const againMs = 15_000;

/** What stands beside the area that is shown. It asks only while an area is shown, one call after the other, and drops its question when another one is picked. */
export class AreaSource {
  news: AreaNews | undefined;
  private readonly shelf: FiguresShelf;
  private asking: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly doors: Doors,
    private readonly city: City,
    private readonly moments: MomentSums,
    private readonly now: () => number,
    private readonly onChange: () => void,
  ) {
    this.shelf = new FiguresShelf(doors);
  }

  /** An area is shown; absent when none is. */
  show(area: Area | undefined): void {
    if (area?.code !== this.news?.code) {
      this.asking?.abort();
      clearTimeout(this.timer);
      this.news = area && { code: area.code, weeks: {}, before: {}, burden: this.isCommunity(area) ? {} : undefined };
      if (area) {
        void this.read(area);
      }
    }
  }

  /** Asks again at once. */
  hurry(): void {
    const area = this.city.areas.get(this.news?.code ?? '');
    if (area) {
      this.asking?.abort();
      clearTimeout(this.timer);
      void this.read(area);
    }
  }

  private isCommunity({ level }: Area): boolean {
    return level === this.city.levels.at(-1)?.id;
  }

  private async read(area: Area): Promise<void> {
    const { signal } = this.asking = new AbortController();
    const now = this.now();
    await this.part(signal, 'before', () => this.moments.at(weekBefore(now), signal));
    await this.part(signal, 'weeks', () => this.weeks(area, now, signal));
    if (this.isCommunity(area)) {
      await this.part(signal, 'burden', () => askBurden(this.doors, this.city, area.code, now, signal));
    }

    if (!signal.aborted) {
      const { news } = this;
      this.later(area, [news?.weeks, news?.before, news?.burden].some(part => part?.failure !== undefined) ? againMs : everyMs);
    }
  }

  /** Reads again after a while, and not while nobody sees the page. */
  private later(area: Area, afterMs: number): void {
    this.timer = setTimeout(() => (document.hidden ? this.later(area, afterMs) : void this.read(area)), afterMs);
  }

  /** The newest weeks first: they are what is compared; the others follow for the trend. */
  private async weeks(area: Area, now: number, signal: AbortSignal): Promise<readonly AreaWeek[]> {
    const stretches = weeksUpTo(now);
    const read: AreaWeek[] = stretches.map(stretch => ({ ...stretch, reading: undefined }));
    for (let i = stretches.length - 1; i >= 0; i--) {
      const figures = await this.shelf.of(area.level, stretches[i]!, i < stretches.length - 1, signal);
      read[i] = { ...stretches[i]!, reading: readingOfArea(this.city, figures, area.code) };
      if (i === stretches.length - 2 && this.news?.weeks.value === undefined) {
        this.know(signal, 'weeks', { value: [...read] });
      }
    }

    return read;
  }

  private async part<K extends 'weeks' | 'before' | 'burden'>(signal: AbortSignal, name: K, ask: () => Promise<NonNullable<AreaNews[K]>['value']>): Promise<void> {
    if (!signal.aborted) {
      try {
        this.know(signal, name, { value: await ask() } as News<unknown>);
      } catch (error) {
        this.know(signal, name, { ...(this.news?.[name] ?? {}), failure: sentenceOf(error) });
      }
    }
  }

  private know(signal: AbortSignal, name: 'weeks' | 'before' | 'burden', part: News<unknown>): void {
    if (!signal.aborted && this.news) {
      this.news = { ...this.news, [name]: part } as AreaNews;
      this.onChange();
    }
  }
}
