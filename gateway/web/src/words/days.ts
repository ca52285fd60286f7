const dayMs = 86_400_000;

/** The last moment of a day of the city's calendar, written 2026-03-02, in milliseconds since 1970 UTC. */
export function endOfDay(date: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + dayMs - 1_000;
  const guess = wanted - shown(wanted, timeZone) + wanted;
  // Clocks may have changed between the guess and the day that is meant.
  return guess - shown(guess, timeZone) + wanted;
}

/** What the wall clock shows at a moment, as if it were UTC. */
function shown(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find(one => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
