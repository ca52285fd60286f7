import type { Moment } from '../areas/momentSums';
import type { City } from '../city/city';
import type { Clock } from '../clock';
import type { Sums } from '../gen/citytwin/v1/common_pb';
import type { LineState } from '../live/line';
import type { Lang, Theme } from '../settings';
import type { Say } from '../texts';
import type { Times } from '../words/times';

/** What every panel sees when the page is drawn: one moment, the same for all. */
export interface View {
  readonly city: City;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly say: Say;
  readonly times: Times;
  readonly clock: Clock;
  readonly cityNow: number;
  readonly line: LineState;
  /** Whether another moment than the present is shown: that of `cityNow`. */
  readonly isPast: boolean;
  /** The moment that is held beside the one that is shown; absent while nothing is compared. */
  readonly then: Moment | undefined;
  /** Sums of an area; absent before the first frame. */
  sums(area: string | undefined): Sums | undefined;
}
