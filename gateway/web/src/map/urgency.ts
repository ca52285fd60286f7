import type { MapCase } from '../gen/citytwin/v1/map_pb';
import { msOf, soonMs } from '../live/openCase';

/** How a case on the map stands against its limit at a moment of city time. */
export function urgencyOnMap({ dueAt, overdue }: MapCase, cityNow: number): 'calm' | 'soon' | 'late' {
  const left = dueAt ? msOf(dueAt) - cityNow : Infinity;
  return overdue || left <= 0 ? 'late' : left <= soonMs ? 'soon' : 'calm';
}

/** When the next of these cases comes to stand otherwise, if nothing happens: city time in milliseconds. */
export function nextTurn(cases: readonly MapCase[], cityNow: number): number {
  let next = Infinity;
  for (const { dueAt } of cases) {
    const limit = dueAt ? msOf(dueAt) : Infinity;
    const turn = limit - soonMs > cityNow ? limit - soonMs : limit > cityNow ? limit : Infinity;
    next = Math.min(next, turn);
  }

  return next;
}
