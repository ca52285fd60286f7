import type { WeekDemands } from '../gen/citytwin/v1/burden_pb';
import type { Moment } from './momentSums';
import type { AreaReading } from './areaReading';
import type { Stretch } from './weeks';

/** A part of what is known: not yet read, read, or refused with a reason. */
export interface News<T> {
  readonly value?: T;
  readonly failure?: string;
}

/** A week of an area; its reading is absent until it is counted. */
export interface AreaWeek extends Stretch {
  readonly reading: AreaReading | undefined;
}

/** What a community is asked to do. */
export interface Burden {
  /** Weeks with demands, in order. */
  readonly weeks: readonly WeekDemands[];
  /** Tasks that were pushed to its duty grid and are not finished; absent where it has none. */
  readonly open: number | undefined;
  /** Tasks that wait because enough is open already, or it is night. */
  readonly waiting: number;
}

/** All that stands beside an area from its own past. */
export interface AreaNews {
  readonly code: string;
  readonly weeks: News<readonly AreaWeek[]>;
  /** The sums of the same hour a week before. */
  readonly before: News<Moment>;
  /** Absent for an area that is no community. */
  readonly burden: News<Burden> | undefined;
}
