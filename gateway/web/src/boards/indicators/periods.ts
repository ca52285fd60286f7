/** The lengths of time that indicators can be looked at over, with the pieces of their past. */
export const spans = { day: { days: 1, pieces: 12 }, week: { days: 7, pieces: 7 }, month: { days: 30, pieces: 10 } } as const;

/** The name of a length of time. */
export type Span = keyof typeof spans;

/** A half-open stretch of city time, milliseconds since 1970 UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The span up to now. It begins on a whole hour, so that it can be said; its end lies up to an hour ahead, where nothing is counted yet. */
export function periodOf(span: Span, now: number): Period {
  const to = (Math.floor(now / hourMs) + 1) * hourMs;
  return { from: to - spans[span].days * dayMs, to };
}

/** The pieces of a period, the oldest first. */
export function piecesOf(span: Span, period: Period): Period[] {
  const { pieces } = spans[span];
  const length = (period.to - period.from) / pieces;
  return Array.from({ length: pieces }, (_, i) => ({ from: period.from + i * length, to: period.from + (i + 1) * length }));
}

/** Whether the period is to be drawn anew: the last of its pieces is over. */
export function isOver(span: Span, period: Period, now: number): boolean {
  return now >= period.to + (period.to - period.from) / spans[span].pieces;
}
