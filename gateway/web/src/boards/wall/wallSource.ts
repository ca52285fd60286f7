import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Figures } from '../../gen/citytwin/v1/figures_pb';
import type { OperationCard } from '../../gen/citytwin/v1/operations_pb';
import type { Situation } from '../../gen/citytwin/v1/situations_pb';
import type { HandoverHealth } from '../../gen/citytwin/v1/work_pb';
import { Asking } from '../asking';
import type { BoardGround } from '../board';
import { periodOf } from '../indicators/periods';

/** How often the city is asked, in milliseconds: a wall needs no stream, and leaves the connections to the map. */
const everyMs = 6_000;

/** Figures are counted anew for each answer: only every so many rounds. */
const figuresEvery = 5;

/** What a wall shows besides the map and the sums. */
export interface WallNews {
  readonly health: readonly HandoverHealth[];
  readonly operations: readonly OperationCard[];
  readonly situations: readonly Situation[];
  /** Absent while the gateway still reads what they are counted from. */
  readonly figures: Figures | undefined;
}

/** Asks for what a wall shows. */
export function wallNews(ground: BoardGround): Asking<WallNews> {
  const { work, operations, situations, figures } = ground.doors;
  let round = 0;
  let counted: Figures | undefined;
  return new Asking<WallNews>(async signal => {
    const { health } = await work.getHandoverHealth({}, { signal });
    const open = await operations.listOperations({ openOnly: true, limit: 1_000 }, { signal });
    const noticed = await situations.listSituations({ openOnly: true }, { signal });
    if (round++ % figuresEvery === 0 || counted === undefined) {
      const { from, to } = periodOf('week', ground.now());
      const question = { from: timestampFromMs(from), to: timestampFromMs(to) };
      // A gateway that has just started cannot count yet; the rest of the wall can be shown.
      counted = await figures.getFigures({ question }, { signal }).then(answer => answer.figures, () => undefined);
    }

    return { health, operations: open.operations, situations: noticed.situations, figures: counted };
  }, everyMs, ground.onChange);
}
