import { CaseFile } from './caseFile';
import type { Clock } from './clock';
import type { Doors } from './doors';
import type { CaseCard } from './gen/citytwin/v1/common_pb';
import { AreaWatch } from './live/areaWatch';
import { CaseWatch } from './live/caseWatch';
import { LatestCases } from './live/latestCases';
import type { Line } from './live/line';

/** A page that nobody sees for this long gives its streams back; a browser has only six for one address. */
const unseenMs = 60_000;

/** All that the page listens to. */
export class Watches {
  readonly areas: AreaWatch;
  /** Cases around what the map shows. */
  readonly around: CaseWatch;
  readonly latest: LatestCases;
  readonly file: CaseFile;
  /** Whether the list has been read once. */
  listLoaded = false;
  /** Whether cases are not seen now. */
  isResting = false;
  private unseen: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange Something changed: ask for a tick, do no work here. */
  constructor(doors: Doors, line: Line, clock: Clock, private readonly onChange: () => void, private readonly onSeen: () => void) {
    this.areas = new AreaWatch(doors, line, clock, changed => {
      this.file.stirred(changed);
      onChange();
    });
    this.around = new CaseWatch(doors, line, clock, cards => this.passBy(cards));
    this.latest = new LatestCases(doors, line, cards => {
      this.listLoaded = true;
      this.passBy(cards);
    });
    this.file = new CaseFile(doors, onChange);
    document.addEventListener('visibilitychange', () => this.seen(!document.hidden));
    addEventListener('online', () => this.hurry());
  }

  /** Begins to listen. */
  start(): void {
    this.areas.start();
    if (!this.isResting) {
      this.latest.start();
    }
  }

  /** Cases are not seen for a while: their streams are given back. What is known stays. */
  rest(resting: boolean): void {
    this.isResting = resting;
    if (resting) {
      [this.latest, this.around].forEach(watch => watch.stop());
    } else {
      this.latest.start();
      this.onSeen();
    }
  }

  /** Tries again now, wherever a stream is broken. */
  hurry(): void {
    this.areas.hurry();
    this.latest.hurry();
    this.around.hurry();
    this.file.refresh();
  }

  /** The newest card that the page knows of a case. */
  find(number: string | undefined): CaseCard | undefined {
    const known = number === undefined ? [] : [this.latest.store.find(number), this.around.store.find(number),
      this.file.number === number ? this.file.card : undefined];
    return known.reduce((best, card) => (card && (!best || card.version > best.version) ? card : best), undefined);
  }

  private passBy(cards: readonly CaseCard[]): void {
    this.file.heard(cards);
    this.onChange();
  }

  private seen(visible: boolean): void {
    clearTimeout(this.unseen);
    if (visible) {
      this.start();
      this.onSeen();
      this.hurry();
    } else {
      this.unseen = setTimeout(() => [this.areas, this.latest, this.around].forEach(watch => watch.stop()), unseenMs);
    }
  }
}
