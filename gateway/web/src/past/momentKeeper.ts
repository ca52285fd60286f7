import type { Comparison } from './comparison';
import { readMoments, writeMoments, type Moments } from './moments';
import type { Past } from './past';

/** At most so often the address is written, in milliseconds: a moment that runs changes all the time, and browsers take few changes. */
const everyMs = 1_000;

/** Keeps the moment that is looked back to and the one that it is compared with in the address, so that a link shows both. */
export class MomentKeeper {
  private notBefore = 0;

  constructor(private readonly past: Pick<Past, 'isOn' | 'moment' | 'goTo'>, private readonly comparison: Pick<Comparison, 'against' | 'with'>) {}

  /** Goes where the address leads; before the page begins to listen. */
  begin(): void {
    const { past, against } = readMoments(location.search);
    if (past !== undefined) {
      this.past.goTo(past);
    }

    if (against !== undefined) {
      this.comparison.with(against);
    }
  }

  /** To be called whenever the page is drawn. */
  keep(): void {
    const shown: Moments = { past: this.past.isOn ? this.past.moment : undefined, against: this.comparison.against };
    const query = writeMoments(location.search, shown);
    if (query !== writeMoments(location.search, readMoments(location.search)) && performance.now() >= this.notBefore) {
      this.notBefore = performance.now() + everyMs;
      history.replaceState(null, '', location.pathname + query + location.hash);
    }
  }
}
