import { filterOf } from './choice';
import type { City } from './city/city';
import { firstLook, type Look } from './live/look';
import type { TwinMap } from './map/twinMap';
import { rowsAsked } from './panels/listWindow';
import type { Selection } from './selection';
import type { Watches } from './watches';

/** What the map and its list shall show, and telling the watch so. */
export class Looking {
  private listFrom = 0;

  /** @param map The map, once it is open. @param isMapless Whether this browser cannot draw it: the list then reaches beyond any view. */
  constructor(
    private readonly city: City,
    private readonly selection: Selection,
    private readonly watches: () => Watches,
    private readonly map: () => TwinMap | undefined,
    private readonly isMapless: () => boolean,
    private readonly onLook: () => void,
  ) {}

  /** What shall be shown now. */
  wanted(): Look {
    const { choice } = this.selection;
    const map = this.map();
    return {
      ...firstLook(map?.view ?? this.city.bounds, choice.order, rowsAsked),
      ...(map ? { zoom: map.spot.zoom } : {}),
      filter: filterOf(choice), listFrom: this.listFrom, listBeyondBounds: choice.beyond || choice.notLocated || this.isMapless(),
    };
  }

  /** Tells the watch what is in view and what is asked of it. */
  look(): void {
    this.watches().map.look(this.wanted());
    this.onLook();
  }

  /** As `look`, and of another list: it begins at its first row. */
  anew(): void {
    this.listFrom = 0;
    this.look();
  }

  /** Asks for the rows of the list from here on. */
  list(from: number): void {
    if (from !== this.listFrom) {
      this.listFrom = from;
      this.look();
    }
  }
}
