import type { Operation, OperationCard, WatchOperationsResponse } from '../../gen/citytwin/v1/operations_pb';
import { Line } from '../../live/line';
import { msOf } from '../../live/openCase';
import { Watch } from '../../live/watch';
import type { BoardGround } from '../board';

/** So many operations are read whole, the newest. */
export const shownMost = 40;

/** The operations that are open, as they change; each read whole, for who answered stands only there. */
export class OperationSource {
  /** How the line of the board stands. */
  readonly line = new Line();
  /** Whether the open ones have come once. */
  isLoaded = false;
  private readonly cards = new Map<string, OperationCard>();
  private readonly whole = new Map<string, Operation>();
  private readonly watch: Watch<WatchOperationsResponse>;
  private readonly stopped = new AbortController();
  private isReading = false;

  constructor(private readonly ground: Pick<BoardGround, 'doors' | 'onChange'>) {
    let anew = true;
    this.watch = new Watch<WatchOperationsResponse>({
      open: (after, signal) => {
        anew = after === undefined;
        return ground.doors.operations.watchOperations(after === undefined ? {} : { afterPosition: after }, { signal });
      },
      take: frame => {
        if (anew && frame.snapshot) {
          this.cards.clear();
        }

        anew = false;
        frame.operations.forEach(card => this.take(card));
        this.isLoaded = true;
        ground.onChange();
        void this.read();
      },
      mayResume: frame => !frame.snapshot,
      broke: () => ground.onChange(),
    }, this.line);
  }

  /** How many are open. */
  get size(): number {
    return this.cards.size;
  }

  /** Open ones, the newest first: the card, and the whole once it is read. */
  get open(): { readonly card: OperationCard; readonly whole: Operation | undefined }[] {
    return [...this.cards.values()].sort((a, b) => msOf(b.openedAt) - msOf(a.openedAt)).map(card => ({ card, whole: this.whole.get(card.number) }));
  }

  /** Tries again now. */
  hurry(): void {
    this.watch.hurry();
  }

  /** Stops for good. */
  stop(): void {
    this.stopped.abort();
    this.watch.stop();
  }

  private take(card: OperationCard): void {
    if (card.endedAt === undefined) {
      this.cards.set(card.number, card);
    } else {
      this.cards.delete(card.number);
      this.whole.delete(card.number);
    }
  }

  /** Reads those that changed, one after the other: a browser has few connections. */
  private async read(): Promise<void> {
    if (this.isReading) {
      return;
    }

    this.isReading = true;
    try {
      for (let next = this.next(); next !== undefined && !this.stopped.signal.aborted; next = this.next()) {
        const { operation } = await this.ground.doors.operations.getOperation({ number: next.number }, { signal: this.stopped.signal });
        this.whole.set(next.number, operation!);
        this.ground.onChange();
      }
    } catch {
      // The watch tells when the line is broken; what is missing is read with its next frame.
    } finally {
      this.isReading = false;
    }
  }

  private next(): OperationCard | undefined {
    return this.open.slice(0, shownMost).find(({ card, whole }) => (whole?.card?.version ?? -1n) < card.version)?.card;
  }
}
