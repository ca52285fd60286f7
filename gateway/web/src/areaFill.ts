import { areasOf, type City } from './city/city';
import type { Area } from './gen/citytwin/v1/places_pb';
import { meets } from './live/box';
import { leavesOut } from './live/look';
import type { Figure } from './map/areas';
import type { TwinMap } from './map/twinMap';
import type { Watches } from './watches';

/** Fills the areas of the map: by all that is open in them, by what of it the filters leave, or by how it differs from another moment. */
export class AreaFill {
  /** What the fill is of: a level, filtered or not. */
  private filled = '';

  constructor(private readonly city: City, private readonly watches: () => Watches) {}

  /** Fills what has changed. */
  show(map: TwinMap, sumsChanged: boolean): void {
    const { areas, comparison: { then }, map: { frames: { shown } } } = this.watches();
    const levelId = shown?.level || this.city.levels.at(-1)?.id;
    const isFiltered = then === undefined && shown !== undefined && leavesOut(shown.look.filter);
    const allChanged = areas.takeChanged().length > 0;
    const filled = `${levelId} ${isFiltered} ${then?.at}`;
    if (filled === this.filled && !(isFiltered ? sumsChanged : allChanged)) {
      return;
    }

    this.filled = filled;
    // Of an area out of view, whose filtered sum has not come, nothing is known.
    const figure = ({ code, bounds }: Area): Figure => {
      const open = (isFiltered ? shown.areas : areas).get(code)?.open;
      return open === undefined && isFiltered && bounds && !meets(bounds, shown.look.bounds) ? undefined : Number(open ?? 0n) - Number(then?.sums.get(code)?.open ?? 0n);
    };
    map.areas.show(this.city.levels.findIndex(level => level.id === levelId), new Map(areasOf(this.city, levelId).map(area => [area.code, figure(area)])), then !== undefined);
  }
}
