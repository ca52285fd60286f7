/** A half-open stretch of city time, milliseconds since 1970 UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many weeks of its own past stand beside an area. */
export const weeksShown = 8;

const hourMs = 3_600_000;
/** Seven days, in milliseconds. */
export const weekMs = 7 * 24 * hourMs;

/** The latest weeks, the oldest first. The last ends with the hour that runs, so that all are of one length and can be held beside one another. */
export function weeksUpTo(now: number): Stretch[] {
  const end = hourAfter(now);
  return Array.from({ length: weeksShown }, (_, i) => ({ from: end - (weeksShown - i) * weekMs, to: end - (weeksShown - i - 1) * weekMs }));
}

/** The hour in which a moment lies, a week before. */
export function weekBefore(now: number): number {
  return hourAfter(now) - hourMs - weekMs;
}

/** The date of a moment in a time zone, YYYY-MM-DD. */
export function dateOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The ISO week of a date, such as 2026-W10, as the gateway names it. */
export function isoWeekOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7)); // Its Thursday lies in the year that the week belongs to.
  const first = Date.UTC(day.getUTCFullYear(), 0, 1);
  return `${day.getUTCFullYear()}-W${String(Math.floor((day.getTime() - first) / weekMs) + 1).padStart(2, '0')}`;
}

function hourAfter(now: number): number {
  return (Math.floor(now / hourMs) + 1) * hourMs;
}
