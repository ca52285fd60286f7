import { Acting } from './acting/acting';
import { CaseFile } from './caseFile';
import type { Clock } from './clock';
import type { Doors } from './doors';
import type { CaseCard } from './gen/citytwin/v1/common_pb';
import { AreaWatch } from './live/areaWatch';
import { Handovers } from './live/handovers';
import type { Line } from './live/line';
import type { Look } from './live/look';
import { MapWatch } from './live/mapWatch';
import { isLocated } from './live/openCase';
import type { CasePoint } from './map/cases';
import { MomentSums } from './areas/momentSums';
import { Comparison } from './past/comparison';
import { Past } from './past/past';

/** A page that nobody sees for this long gives its streams back; a browser has only six for one address. */
const unseenMs = 60_000;

/** All that the page listens to. */
export class Watches {
  readonly areas: AreaWatch;
  /** The cases of the map and of its list. */
  readonly map: MapWatch;
  readonly file: CaseFile;
  /** The moment that is shown instead of the present. */
  readonly past: Past;
  /** The moment that is held beside the one that is shown. */
  readonly comparison: Comparison;
  /** What is done about the selected case. */
  readonly acting: Acting;
  readonly handovers: Handovers;
  /** Whether cases are not seen now. */
  private isResting = false;
  private unseen: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange Something changed: ask for a tick, do no work here. */
  constructor(doors: Doors, line: Line, clock: Clock, look: Look, private readonly onChange: () => void) {
    this.areas = new AreaWatch(doors, line, clock, changed => {
      this.file.stirred(changed);
      onChange();
    });
    this.map = new MapWatch(doors, line, clock, look, cards => this.passBy(cards));
    this.past = new Past(doors, clock, {
      name: () => this.map.watchName,
      anew: () => this.map.anew(),
      sums: (areas, isWhole) => this.areas.put(areas, isWhole),
      onTurn: isPast => (isPast ? this.areas.stop() : this.areas.start()),
      onChange,
    });
    this.comparison = new Comparison(new MomentSums(doors), () => (this.past.isOn ? this.past.moment : clock.now), () => this.past.isOn, onChange);
    this.map.instead = (view, signal) => this.past.open(view, signal);
    this.file = new CaseFile(doors, () => {
      this.acting.look();
      this.handovers.look();
      onChange();
    });
    this.acting = new Acting(doors, this.file, onChange);
    this.handovers = new Handovers(doors, this.file, onChange);
    document.addEventListener('visibilitychange', () => this.seen(!document.hidden));
    addEventListener('online', () => this.hurry());
  }

  /** Begins to listen. */
  start(): void {
    if (!this.past.isOn) {
      this.areas.start();
    }

    if (!this.isResting) {
      this.map.start();
    }
  }

  /** Cases are not seen for a while: their stream is given back. What is known stays. */
  rest(resting: boolean): void {
    this.isResting = resting;
    if (resting) {
      this.map.stop();
    } else {
      this.map.start();
    }
  }

  /** Tries again now, wherever a stream is broken. */
  hurry(): void {
    this.areas.hurry();
    this.map.hurry();
    this.file.refresh();
  }

  /** Where a case lies, as far as the page knows; absent when nowhere. */
  whereIs(number: string | undefined): CasePoint | undefined {
    const drawn = number === undefined ? undefined : this.map.frames.shown?.cases.get(number);
    const card = this.file.number === number ? this.file.card : undefined;
    return drawn ?? (card?.place && isLocated(card) ? { number: card.number, lat: card.place.lat, lon: card.place.lon } : undefined);
  }

  private passBy(cards: readonly CaseCard[]): void {
    this.file.heard(cards);
    this.onChange();
  }

  private seen(visible: boolean): void {
    clearTimeout(this.unseen);
    if (visible) {
      this.start();
      this.hurry();
    } else {
      this.unseen = setTimeout(() => [this.areas, this.map].forEach(watch => watch.stop()), unseenMs);
    }
  }
}
