import type { Doors } from '../doors';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { CaseStore } from './caseStore';
import type { Line } from './line';
import { isOpen, newestFirst, ordinal } from './openCase';
import { Watch } from './watch';

/** So many of the latest cases are kept; more than the list shows, so that closing some does not empty it. */
export const latestKept = 200;

/** Fewer than this many left, older ones are read again. */
const latestFew = 50;

/** Which cases the list is about. */
export interface LatestScope {
  /** Code of an area; absent means the whole city. */
  readonly area: string | undefined;
  /** Only open ones. */
  readonly openOnly: boolean;
}

interface Page {
  readonly position: bigint;
  readonly cases: CaseCard[];
  readonly anew: boolean;
}

/**
 * The latest cases. One page is read, then watched from the position the journal had before the reading, so that nothing
 * falls between the two.
 */
export class LatestCases {
  /** The cases of the scope. */
  readonly store = new CaseStore(card => this.isMeant(card));
  /** The oldest case on the page, when there are older ones. */
  private oldest = 0;
  private watch: Watch<Page> | undefined;

  constructor(
    private readonly doors: Doors,
    private readonly line: Line,
    private readonly onChange: (cards: readonly CaseCard[]) => void,
    /** What the list is about. */
    public scope: LatestScope = { area: undefined, openOnly: true },
  ) {}

  /** Turns to other cases. */
  turnTo(scope: LatestScope): void {
    this.scope = scope;
    this.stop();
    this.start();
  }

  /** Begins to listen. */
  start(): void {
    this.watch ??= new Watch<Page>({
      open: (after, signal) => this.pages(after, signal),
      take: page => this.take(page),
      mayResume: () => true,
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

  /** The cases, newest first. */
  newest(most: number): CaseCard[] {
    return [...this.store.all()].sort(newestFirst).slice(0, most);
  }

  /** Cards of cases that do not fit any longer come too: the card itself says so. */
  private isMeant(card: CaseCard): boolean {
    return (!this.scope.openOnly || isOpen(card))
      && (this.scope.area === undefined || (card.place?.areas.includes(this.scope.area) ?? false))
      && ordinal(card) >= this.oldest;
  }

  private take(page: Page): void {
    if (page.anew) {
      this.store.forget();
    }

    this.store.take(page.cases);
    if (this.store.size > latestKept + latestFew) {
      this.store.keepFirst(latestKept, newestFirst);
    }

    if (!page.anew && this.oldest > 0 && this.store.size < latestFew) {
      this.stop();
      this.start();
    }

    this.onChange(page.cases);
  }

  private async *pages(after: bigint | undefined, signal: AbortSignal): AsyncGenerator<Page> {
    let from = after;
    for (;;) {
      if (from === undefined) {
        const { position } = await this.doors.city.getCity({}, { signal });
        const { cases, nextPageToken } = await this.doors.cases.listCases({ filter: this.filter(), pageSize: latestKept }, { signal });
        const last = cases.at(-1);
        this.oldest = nextPageToken === '' || !last ? 0 : ordinal(last);
        yield { position, cases, anew: true };
        from = position;
      }

      for await (const frame of this.doors.live.watchCases({ filter: this.filter(), afterPosition: from }, { signal })) {
        if (frame.resync) {
          from = undefined;
          break;
        }

        from = frame.position;
        yield { position: frame.position, cases: frame.cases, anew: false };
      }

      if (from !== undefined) {
        return;
      }
    }
  }

  private filter() {
    return { areas: this.scope.area === undefined ? [] : [this.scope.area], openOnly: this.scope.openOnly };
  }
}
