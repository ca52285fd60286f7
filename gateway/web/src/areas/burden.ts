import type { City } from '../city/city';
import type { Doors } from '../doors';
import { reasonOf } from '../live/refusal';
import type { Burden } from './news';
import { dateOf, weekMs, weeksShown } from './weeks';

const dayMs = 24 * 3_600_000;

/** What a community is asked to do: by week, and what its duty grid has in hand now. */
export async function askBurden(doors: Pick<Doors, 'burden'>, city: City, community: string, now: number, signal: AbortSignal): Promise<Burden> {
  const request = { community, from: dateOf(now - weeksShown * weekMs, city.timeZone), to: dateOf(now + dayMs, city.timeZone) };
  const { weeks } = await doors.burden.getDemands(request, { signal });
  const pushes = await pushesTo(doors, city, community, signal);
  return {
    weeks,
    open: pushes?.open.reduce((sum, { tasks }) => sum + tasks.length, 0),
    waiting: pushes?.tasksWaiting ?? 0,
  };
}

async function pushesTo(doors: Pick<Doors, 'burden'>, city: City, community: string, signal: AbortSignal) {
  const organisation = [...city.organisations.values()].find(({ area }) => area === community);
  if (!organisation) {
    return undefined;
  }

  try {
    return (await doors.burden.getPushes({ organisation: organisation.id }, { signal })).picture;
  } catch (error) {
    if (reasonOf(error) === 'burden.no_duty_grid') {
      return undefined;
    }

    throw error;
  }
}
