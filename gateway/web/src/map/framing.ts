/** Room around what is shown whole, in pixels. */
export interface Framing {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The chips at the top lie this far down, the legend this far from its edges. */
const chips = 64;
const edge = 24;

/** The legend takes at most this part of the map's height; of a lower map it covers what it must. */
const legendMost = 1 / 3;

/** The room that chips and legend leave of a map: what is shown whole lies below neither of them, where the map is high enough. */
export function framingOf(mapHeight: number, legendHeight: number): Framing {
  return { top: chips, bottom: Math.round(Math.max(edge, Math.min(legendHeight + edge, mapHeight * legendMost))), left: edge, right: edge };
}

/** As high as a folded legend: what is taken before one is drawn. */
const folded = 54;

/** The room that is left of this map now. */
export function framingOn(map: HTMLElement): Framing {
  return framingOf(map.clientHeight, map.parentElement?.querySelector<HTMLElement>('.legend')?.offsetHeight ?? folded);
}
