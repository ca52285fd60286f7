import type { City } from '../city/city';
import type { Doors } from '../doors';
import { Feeds } from './feeds';
import { Grounds } from './grounds';
import { shapesOf } from './operationShapes';
import type { Overlay, OverlayChoice } from './overlayChoice';
import type { OverlayMap } from './overlayMap';
import type { Pointed } from './overlayTip';
import { groundOf, labelsOf } from './situationShapes';

/** What goes on: hears of situations and operations while they are chosen and seen, and hands them to the map. */
export class Goings {
  /** The map, once it is open. */
  map: OverlayMap | undefined;
  private readonly feeds: Feeds;
  private readonly grounds: Grounds;
  private readonly drawn: Record<Overlay, number | undefined> = { situations: undefined, operations: undefined };
  private isPast = false;

  constructor(doors: Doors, private readonly city: City, private readonly choice: OverlayChoice, private readonly onChange: () => void) {
    this.feeds = new Feeds({ doors, onChange: () => this.show() }, choice);
    this.grounds = new Grounds(doors, city, () => this.show());
  }

  /** Listens while the map is seen and shows the present. */
  tend(isSeen: boolean, isPast: boolean): void {
    this.isPast = isPast;
    this.feeds.tend(isSeen && this.map !== undefined && !isPast);
    this.show();
  }

  /** How many of them are drawn, absent until that is known, and whether their stream broke. */
  of(one: Overlay): { readonly drawn: number | undefined; readonly isLost: boolean } {
    return { drawn: this.drawn[one], isLost: this.feeds.of(one)?.line.state.kind === 'lost' };
  }

  /** The one that is pointed at. */
  find({ what, number }: Pointed) {
    return what === 'situations' ? this.feeds.situations?.open.find(one => one.number === number) : this.feeds.operations?.open.find(({ card }) => card.number === number)?.card;
  }

  /** Hands what is known to the map. What has not come yet leaves what stands there; what is not chosen goes. */
  private show(): void {
    const shown = <T>(one: Overlay, source: { readonly isLoaded: boolean; readonly open: T[] } | undefined) =>
      (this.isPast || !this.choice.has(one) ? [] : source?.isLoaded ? source.open : undefined);
    const [situations, operations] = [shown('situations', this.feeds.situations), shown('operations', this.feeds.operations)];
    if (situations) {
      const ground = groundOf(situations, this.grounds);
      this.map?.situations.show(ground, labelsOf(situations, this.city));
      this.drawn.situations = new Set(ground.features.map(({ properties }) => properties.number)).size;
      void this.grounds.want(situations);
    }

    if (operations) {
      const shapes = shapesOf(operations, this.city);
      this.map?.operations.show(shapes);
      this.drawn.operations = shapes.length;
    }

    this.onChange();
  }
}
