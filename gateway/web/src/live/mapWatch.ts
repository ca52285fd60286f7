import type { Clock } from '../clock';
import type { Doors } from '../doors';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { WatchMapResponse } from '../gen/citytwin/v1/map_pb';
import type { Line } from './line';
import { sameLook, type Look } from './look';
import { MapFrames } from './mapFrames';
import { Tick } from './tick';
import { Watch } from './watch';

/** At most so often the view is turned, in milliseconds; of several looks in between the newest counts. */
const turnEveryMs = 100;

/** A turn that is not answered for this long has failed, in milliseconds. */
const turnPatienceMs = 5_000;

/** The cases of the map and of its list: one stream, turned as the map moves. */
export class MapWatch {
  readonly frames = new MapFrames();
  private readonly turning = new Tick(() => void this.turn(), turnEveryMs);
  private watch: Watch<WatchMapResponse> | undefined;
  /** What shall be shown, and what the gateway was asked for last. */
  private wanted: Look;
  private told: Look | undefined;
  /** Name of the watch at the gateway; empty before its first frame. */
  private name = '';
  private turns = 0n;
  private isCalling = false;
  /** A stream of another moment than the present; absent in the present. */
  instead: (view: Look, signal: AbortSignal) => AsyncIterable<WatchMapResponse> | undefined = () => undefined;

  constructor(
    private readonly doors: Doors,
    private readonly line: Line,
    private readonly clock: Clock,
    first: Look,
    private readonly onChange: (cards: readonly CaseCard[]) => void,
  ) {
    this.wanted = first;
  }

  /** Shows this from now on. */
  look(look: Look): void {
    if (!sameLook(look, this.wanted)) {
      this.wanted = look;
      this.turning.ask();
    }
  }

  /** Whether what is shown is not yet what was asked for. */
  get isTurning(): boolean {
    return this.frames.shown?.look !== this.wanted;
  }

  /** Begins to listen. */
  start(): void {
    this.watch ??= new Watch<WatchMapResponse>({
      open: (after, signal) => this.open(after, signal),
      take: frame => this.take(frame),
      mayResume: () => true, // Each stream starts with a snapshot; the position only says how old it may be.
      broke: () => {
        this.name = '';
        this.onChange([]);
      },
    }, this.line);
  }

  /** Stops listening; what is known stays. */
  stop(): void {
    this.watch?.stop();
    [this.watch, this.name] = [undefined, ''];
  }

  /** Tries again now. */
  hurry(): void {
    this.watch?.hurry();
  }

  /** Opens the stream anew: of another moment, or of the present. */
  anew(): void {
    this.watch?.again();
  }

  /** Name of the watch at the gateway; empty while there is none. */
  get watchName(): string {
    return this.name;
  }

  private open(after: bigint | undefined, signal: AbortSignal): AsyncIterable<WatchMapResponse> {
    [this.name, this.told] = ['', this.wanted];
    this.frames.anew(this.wanted);
    return this.instead(this.wanted, signal) ?? this.doors.map.watchMap({ view: this.wanted, afterPosition: after ?? 0n }, { signal });
  }

  private take(frame: WatchMapResponse): void {
    this.clock.set(frame.clock);
    this.name = frame.watch || this.name;
    this.frames.take(frame);
    if (this.told !== this.wanted) {
      this.turning.ask();
    }

    this.onChange(frame.list?.cards ?? []);
  }

  /** One call at a time: what is wanted meanwhile goes with the next. */
  private async turn(): Promise<void> {
    if (this.name === '' || this.told === this.wanted || this.isCalling) {
      return;
    }

    const [watch, view, turn] = [this.name, this.wanted, ++this.turns];
    this.isCalling = true;
    this.told = view;
    this.frames.asked(turn, view);
    try {
      await this.doors.map.turnMap({ watch, view, turn }, { timeoutMs: turnPatienceMs });
    } catch {
      // The gateway does not know the watch, or nobody knows what became of the call: a new stream shows what is wanted.
      if (this.name === watch) {
        this.watch?.again();
      }
    } finally {
      this.isCalling = false;
      if (this.told !== this.wanted) {
        this.turning.ask();
      }
    }
  }
}
