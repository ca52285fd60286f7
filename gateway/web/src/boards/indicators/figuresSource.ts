import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { FigureGrouping, type Figures, type ReviewTask, type WatchFiguresResponse } from '../../gen/citytwin/v1/figures_pb';
import { Line } from '../../live/line';
import { sentenceOf } from '../../live/refusal';
import { Watch } from '../../live/watch';
import type { BoardGround } from '../board';
import { isOver, periodOf, piecesOf, type Period, type Span } from './periods';

/** How often areas and signals are read again, in milliseconds; the whole city is watched. */
const againMs = 30_000;

/** The figures of a period: the whole city as it changes, each area, the period's own pieces, and signals. */
export class FiguresSource {
  /** How the line of the figures stands. */
  line = new Line();
  whole: Figures | undefined;
  /** Told apart by the areas below the city. */
  byArea: Figures | undefined;
  /** The pieces of the period, as far as they are read. */
  pieces: Figures[] = [];
  signals: readonly ReviewTask[] | undefined;
  /** Why what stands beside the whole could not be read; empty when it could. */
  failure = '';
  period: Period;
  private watch: Watch<WatchFiguresResponse> | undefined;
  private readonly stopped = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turns = 0;

  constructor(private readonly ground: BoardGround, public span: Span) {
    this.period = periodOf(span, ground.now());
    this.begin();
  }

  /** Turns to another length of time. */
  turnTo(span: Span): void {
    this.span = span;
    this.begin();
  }

  /** Tries again now. */
  hurry(): void {
    this.watch?.hurry();
    void this.readBeside();
  }

  /** Stops for good. */
  stop(): void {
    this.stopped.abort();
    this.watch?.stop();
    clearTimeout(this.timer);
  }

  private begin(): void {
    this.watch?.stop();
    this.turns++;
    this.period = periodOf(this.span, this.ground.now());
    this.line = new Line();
    [this.whole, this.byArea, this.pieces, this.signals] = [undefined, undefined, [], undefined];
    this.watch = new Watch<WatchFiguresResponse>({
      open: (_, signal) => this.ground.doors.figures.watchFigures({ question: asked(this.period) }, { signal }),
      take: ({ figures }) => {
        const isFirst = this.whole === undefined && figures !== undefined;
        this.whole = figures ?? this.whole;
        if (isOver(this.span, this.period, this.ground.now())) {
          this.begin();
        } else if (isFirst) {
          void this.readBeside();
        }

        this.ground.onChange();
      },
      mayResume: () => false,
      broke: () => this.ground.onChange(),
    }, this.line);
  }

  /** One after the other: a browser has few connections, and counting takes the gateway's time. */
  private async readBeside(): Promise<void> {
    clearTimeout(this.timer);
    const turn = this.turns;
    const { figures } = this.ground.doors;
    const options = { signal: this.stopped.signal };
    const { from, to } = asked(this.period);
    try {
      const byArea = await figures.getFigures({ question: { from, to, grouping: FigureGrouping.AREA } }, options);
      this.know(turn, () => (this.byArea = byArea.figures));
      const { tasks } = await figures.listSignals({ from, to }, options);
      this.know(turn, () => (this.signals = tasks));
      const pieces: Figures[] = [];
      for (const piece of piecesOf(this.span, this.period)) {
        const { figures: counted } = await figures.getFigures({ question: asked(piece) }, options);
        pieces.push(...(counted ? [counted] : []));
      }

      this.know(turn, () => [this.pieces, this.failure] = [pieces, '']);
    } catch (error) {
      this.failure = sentenceOf(error);
    }

    if (!this.stopped.signal.aborted && turn === this.turns) {
      this.timer = setTimeout(() => void this.readBeside(), againMs);
      this.ground.onChange();
    }
  }

  /** Takes an answer in, unless another period is asked for meanwhile. */
  private know(turn: number, take: () => unknown): void {
    if (turn === this.turns) {
      take();
      this.ground.onChange();
    }
  }
}

function asked({ from, to }: Period) {
  return { from: timestampFromMs(from), to: timestampFromMs(to) };
}
