import type { HandoverHealth } from '../../gen/citytwin/v1/work_pb';
import type { View } from '../../panels/view';
import { count } from '../../words/numbers';
import type { Oldest } from './health';

/** What is open at an organisation, how old the oldest offer is, and since when it is silent: as a sentence. */
export function offerWords({ say, times, cityNow }: Pick<View, 'say' | 'times' | 'cityNow'>, health: HandoverHealth, oldest: Oldest | undefined): string {
  if (health.waiting === 0n) {
    return say('board.handover.nothingOpen');
  }

  const parts = [say(health.waiting === 1n ? 'board.handover.open.one' : 'board.handover.open', { count: count(health.waiting) })];
  if (oldest !== undefined && oldest.offeredAt > 0) {
    parts.push(say('board.handover.oldest', { time: times.moment(oldest.offeredAt, cityNow), age: times.length(cityNow - oldest.offeredAt) }));
  }

  if (health.silent > 0n) {
    parts.push(oldest !== undefined && oldest.silentSince > 0
      ? say('board.handover.silentSince', { count: count(health.silent), age: times.length(cityNow - oldest.silentSince) })
      : say('board.handover.silentCount', { count: count(health.silent) }));
  }

  return parts.join(say('board.comma'));
}
