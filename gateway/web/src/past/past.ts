import { timestampFromMs, type Timestamp } from '@bufbuild/protobuf/wkt';
import type { Clock } from '../clock';
import type { Doors } from '../doors';
import type { AreaSums } from '../gen/citytwin/v1/live_pb';
import type { WatchMapResponse } from '../gen/citytwin/v1/map_pb';
import type { WatchPastResponse } from '../gen/citytwin/v1/past_pb';
import type { Look } from '../live/look';
import { reasonOf, sentenceOf } from '../live/refusal';
import { Turning } from './turning';

/** What the past needs of the page. */
export interface PastGround {
  /** Name of the map's watch at the gateway; empty while there is none. */
  name(): string;
  /** The map's stream is to be opened anew: of the past, or of the present again. */
  anew(): void;
  /** Sums of the moment; `isWhole` when they replace all that is known. */
  sums(areas: readonly AreaSums[], isWhole: boolean): void;
  /** The past begins or ends. */
  onTurn(isPast: boolean): void;
  onChange(): void;
}

/** The moment that is looked back to, told from the journal. Times are milliseconds since 1970 UTC, city time. */
export class Past {
  /** Whether another moment than the present is shown. */
  isOn = false;
  /** Times of the first and the last entry of the journal. */
  first = 0;
  last = 0;
  /** Seconds of city time in a second; 0 while it stands. */
  speed = 0;
  /** Why there is no looking back; empty unless it was refused. */
  failure = '';
  private at = 0;
  private asked: number | undefined;
  private readonly turning: Turning;

  constructor(private readonly doors: Doors, private readonly clock: Clock, private readonly ground: PastGround) {
    this.turning = new Turning(doors, () => ({ watch: this.isOn ? ground.name() : '', speed: this.speed, at: this.asked }), () => ground.anew());
  }

  /** The moment: what was asked for until it is shown, then what is shown. */
  get moment(): number {
    return this.asked ?? this.at;
  }

  /** Looks back to a moment. */
  goTo(at: number): void {
    this.asked = Math.round(at);
    if (this.isOn) {
      this.turning.ask();
    } else {
      [this.isOn, this.speed, this.failure] = [true, 0, ''];
      this.ground.onTurn(true);
      this.ground.anew();
    }

    this.ground.onChange();
  }

  /** Lets time pass at a speed, or stand. */
  play(speed: number): void {
    this.speed = speed;
    this.turning.ask();
    this.ground.onChange();
  }

  /** Back to the present. */
  leave(): void {
    if (this.isOn) {
      [this.isOn, this.asked, this.speed] = [false, undefined, 0];
      this.ground.onTurn(false);
      this.ground.anew();
      this.ground.onChange();
    }
  }

  /** The map's stream of the moment; absent in the present. */
  open(view: Look, signal: AbortSignal): AsyncIterable<WatchMapResponse> | undefined {
    return this.isOn ? this.frames(view, signal) : undefined;
  }

  private async *frames(view: Look, signal: AbortSignal): AsyncGenerator<WatchMapResponse> {
    const request = { view, at: timestampFromMs(this.moment), speed: this.speed };
    try {
      for await (const frame of this.doors.past.watchPast(request, { signal })) {
        if (frame.map) {
          this.take(frame);
          yield frame.map;
        }
      }
    } catch (error) {
      if (!reasonOf(error).startsWith('past.')) {
        throw error;
      }

      // There is no such past, or too many look back: nothing is wrong with the line.
      this.failure = sentenceOf(error);
      this.leave();
    }
  }

  private take(frame: WatchPastResponse): void {
    this.first = frame.first ? wholeMs(frame.first) : this.first;
    this.last = frame.last ? wholeMs(frame.last) : this.last;
    this.at = frame.at ? wholeMs(frame.at) : this.at;
    if (this.asked !== undefined && (Math.abs(this.at - this.asked) < 1 || (this.at < this.asked && this.at >= this.last))) {
      this.asked = undefined;
    }

    // It also stands because the journal ended.
    this.speed = this.turning.isUnderWay ? this.speed : frame.speed;
    this.clock.show(this.at, frame.speed);
    // Whoever turns the map gets a new snapshot of it and no sums: they are still those of the moment. Of another moment all are told.
    this.ground.sums(frame.areas, frame.first !== undefined);
  }
}

/** The millisecond at whose end it has been: the moment of an entry, asked for again as a link does, must not lie before that entry. */
function wholeMs({ seconds, nanos }: Timestamp): number {
  return Number(seconds) * 1_000 + Math.ceil(nanos / 1_000_000);
}
