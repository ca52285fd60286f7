/** Where the classes of the map begin: 0 | up to the first | … ; five bounds make, with nothing open, seven classes. */
export type Breaks = readonly [number, number, number, number, number];

/** Round figures between 1 and 10; times powers of ten they are the bounds of classes. */
const rounds = [1, 2, 3, 4, 5, 6, 8];

/** Bounds where nothing is known yet. */
export const firstBreaks: Breaks = [1, 2, 5, 10, 20];

/**
 * Bounds that spread these figures evenly over the classes, at round numbers; zeros have a class of their own. Cities
 * differ: where every community has fifty, bounds that fit a quiet town would paint them all alike.
 */
export function breaksFor(figures: readonly number[]): Breaks {
  const open = figures.filter(figure => figure > 0).sort((a, b) => a - b);
  const bounds: number[] = [];
  for (let i = 1; i <= 5; i++) {
    const wanted = open[Math.floor((open.length * i) / 6)] ?? 0;
    bounds.push(roundAbove(Math.max(wanted, (bounds.at(-1) ?? 0) + 1)));
  }

  return bounds as unknown as Breaks;
}

/** Whether the bounds still tell the figures apart: no class holds more than half of them. New bounds only when not. */
export function stillFits(figures: readonly number[], breaks: Breaks): boolean {
  const open = figures.filter(figure => figure > 0);
  return [1, 2, 3, 4, 5, 6].every(index => open.filter(figure => classOf(figure, breaks) === index).length <= open.length / 2);
}

/** The class of a figure: 0 for nothing, then 1 to 6. */
export function classOf(open: number, breaks: Breaks): number {
  return open <= 0 ? 0 : 1 + breaks.filter(bound => open > bound).length;
}

/** What a class holds, in words: 0, 1–2, 3–5, > 20. */
export function classText(index: number, breaks: Breaks): string {
  if (index === 0) {
    return '0';
  }

  const from = index === 1 ? 1 : breaks[index - 2]! + 1;
  const to = breaks[index - 1];
  return to === undefined ? `> ${from - 1}` : from === to ? String(from) : `${from}–${to}`;
}

/** The next round figure, at least as large. */
export function roundAbove(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure));
  return (rounds.find(round => round * power >= figure) ?? 10) * power;
}
