import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Doors } from '../doors';
import { FigureGrouping, type Figures } from '../gen/citytwin/v1/figures_pb';
import { weeksShown, type Stretch } from './weeks';

/** One answer holds all areas of a level: another area of it is shown without asking again. Weeks that are over are asked for once. */
export class FiguresShelf {
  private readonly kept = new Map<string, Figures>();

  constructor(private readonly doors: Pick<Doors, 'figures'>) {}

  /** The figures of a week by area, from the shelf if it is `isOver`. */
  async of(level: string, { from, to }: Stretch, isOver: boolean, signal: AbortSignal): Promise<Figures> {
    const key = `${level} ${from} ${to}`;
    const found = isOver ? this.kept.get(key) : undefined;
    if (found) {
      return found;
    }

    const question = { from: timestampFromMs(from), to: timestampFromMs(to), grouping: FigureGrouping.AREA, level };
    const { figures } = await this.doors.figures.getFigures({ question }, { signal });
    if (figures === undefined) {
      throw new Error('no figures');
    }

    this.kept.set(key, figures);
    [...this.kept.keys()].slice(0, -weeksShown * 4).forEach(old => this.kept.delete(old));
    return figures;
  }
}
