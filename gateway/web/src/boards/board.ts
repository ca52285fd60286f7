import type { TemplateResult } from 'lit-html';
import type { City } from '../city/city';
import type { Doors } from '../doors';
import type { Box } from '../live/box';
import type { View } from '../panels/view';

/** What a board is given when it opens. */
export interface BoardGround {
  readonly doors: Doors;
  readonly city: City;
  /** City time now, milliseconds since 1970 UTC. */
  now(): number;
  /** Something changed: ask for a tick, do no work here. */
  onChange(): void;
  /** Leaves the board and shows a rectangle on the map. */
  showOnMap(box: Box): void;
  /** Shows the whole city on the map, in whatever box it stands now. */
  showCity(): void;
}

/** A view that takes the place of list, map and panel. It listens from when it is made until it is stopped. */
export interface Board {
  /** The board now. */
  draw(view: View): TemplateResult;
  /** Stops listening for good. */
  stop(): void;
}
