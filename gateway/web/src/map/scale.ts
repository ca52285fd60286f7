/** Where the classes of the map begin: 0 | up to the first | … ; five bounds make, with nothing open, seven classes. */
export type Breaks = readonly [number, number, number, number, number];

const rounds = [1, 2, 5];

/**
 * Class bounds from the sequence 1, 2, 5, 10, 20, 50, …, so that the last one lies just below the most. Even a small town
 * starts at 1: the classes of the lowest figures are 1, 2, 3–5, 6–10, 11–20, more.
 */
export function breaksFor(most: number): Breaks {
  let last = 4;
  while (round(last + 1) < most) {
    last++;
  }

  return [round(last - 4), round(last - 3), round(last - 2), round(last - 1), round(last)];
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

function round(index: number): number {
  return rounds[index % 3]! * 10 ** Math.floor(index / 3);
}
