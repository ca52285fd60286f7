/** Height of a row in pixels; that of `--row-height` in list.css. */
export const rowHeight = 76;

/** No list reaches further than this; the page says so. */
export const listedMost = 10_000;

/** So many rows are asked for at a time: more than a screen, so that scrolling seldom asks, and as many as may be chosen at once. */
export const rowsAsked = 200;

/** Fewer than this many rows left beyond the screen, others are asked for. */
const spare = 40;

/** So many rows beyond each edge of the screen are drawn, so that a small move shows no gap. */
const margin = 4;

/** A stretch of rows; `end` is no longer in it. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** How many rows of a list can be scrolled to. */
export function reachable(total: number): number {
  return Math.min(total, listedMost);
}

/** The rows that are drawn when the list is scrolled this far. */
export function drawnRows(scrolled: number, height: number, total: number): Stretch {
  const end = Math.min(reachable(total), Math.ceil((scrolled + height) / rowHeight) + margin);
  return { first: Math.max(0, Math.min(Math.floor(scrolled / rowHeight) - margin, end)), end: Math.max(0, end) };
}

/** From which row on the list is asked for: as now while enough is there around what is drawn. */
export function askFrom(drawn: Stretch, now: number, total: number): number {
  const isEnough = now <= Math.max(0, drawn.first - spare) && now + rowsAsked >= Math.min(reachable(total), drawn.end + spare);
  const middle = Math.floor((drawn.first + drawn.end) / 2);
  return isEnough ? now : Math.max(0, Math.min(listedMost - rowsAsked, middle - rowsAsked / 2));
}

/** How far the list is scrolled so that a row is in sight: no more than is needed. */
export function scrolledTo(index: number, scrolled: number, height: number): number {
  const top = index * rowHeight;
  return top < scrolled ? top : top + rowHeight > scrolled + height ? top + rowHeight - height : scrolled;
}
