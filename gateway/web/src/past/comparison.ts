import type { Moment, MomentSums } from '../areas/momentSums';
import type { News } from '../areas/news';
import { sentenceOf } from '../live/refusal';

/** What a shown moment is held against: so many hours before it, or a moment of its own, milliseconds since 1970 UTC. */
export type Against = { readonly hours: number } | { readonly at: number };

const minuteMs = 60_000;

/** The rest between two questions, in milliseconds: a moment that is dragged asks often, the present seldom. */
const restMs = { past: 500, present: 10_000 } as const;

/** After a refusal, in milliseconds. */
const againMs = 10_000;

/** Another moment beside the one that is shown. What is "before" moves along with it. */
export class Comparison {
  against: Against | undefined;
  /** The sums of that moment, as far as they are read. */
  news: News<Moment> = {};
  private asked: number | undefined;
  private asking: AbortController | undefined;
  private notBefore = 0;

  /** @param shown The moment that is shown, city time. */
  constructor(
    private readonly moments: MomentSums,
    private readonly shown: () => number,
    private readonly isPast: () => boolean,
    private readonly onChange: () => void,
  ) {}

  /** The moment that is wanted, to the minute; absent while nothing is compared. */
  get moment(): number | undefined {
    const { against } = this;
    return against === undefined ? undefined : 'at' in against ? against.at : Math.floor(this.shown() / minuteMs) * minuteMs - against.hours * 60 * minuteMs;
  }

  /** The sums to compare with; absent while nothing is compared, or they are not read yet. */
  get then(): Moment | undefined {
    return this.against && this.news.value;
  }

  /** Compares with this from now on; absent compares with nothing. */
  with(against: Against | undefined): void {
    this.asking?.abort();
    [this.against, this.news, this.asked, this.asking, this.notBefore] = [against, {}, undefined, undefined, 0];
    this.look();
    this.onChange();
  }

  /** Asks for the moment that is wanted now, if it is another one than before and the last question has rested. */
  look(): void {
    const { moment } = this;
    if (moment !== undefined && moment !== this.asked && this.asking === undefined && performance.now() >= this.notBefore) {
      this.asked = moment;
      void this.ask(moment, this.asking = new AbortController());
    }
  }

  private async ask(moment: number, asking: AbortController): Promise<void> {
    let news: News<Moment>;
    try {
      news = { value: await this.moments.at(moment, asking.signal) };
    } catch (error) {
      news = { failure: sentenceOf(error) };
    }

    if (asking === this.asking) {
      [this.news, this.asking] = [news, undefined];
      this.asked = news.failure === undefined ? moment : undefined;
      this.notBefore = performance.now() + (news.failure === undefined ? restMs[this.isPast() ? 'past' : 'present'] : againMs);
      this.onChange();
    }
  }
}
