import type { MultiPolygon, Polygon } from 'geojson';
import type { City } from '../city/city';
import type { Borders } from '../city/load';
import type { Doors } from '../doors';
import type { Situation } from '../gen/citytwin/v1/situations_pb';
import type { Corner } from './geometry';
import type { Known } from './situationShapes';

/** Cells of one question. */
const askedMost = 1_000;

/** Where cells and communities lie, as far as a situation has ever named them; asked once each. */
export class Grounds implements Known {
  readonly squares = new Map<string, readonly Corner[]>();
  readonly borders = new Map<string, Polygon | MultiPolygon>();
  private isAsking = false;

  constructor(private readonly doors: Doors, private readonly city: City, private readonly onChange: () => void) {}

  /** Asks for what is not known yet. What fails is asked for again with the next situation that changes. */
  async want(situations: readonly Situation[]): Promise<void> {
    const cells = [...new Set(situations.flatMap(one => one.burst?.cells ?? []))].filter(cell => !this.squares.has(cell)).slice(0, askedMost);
    const needsBorders = this.borders.size === 0 && situations.some(one => one.burst === undefined);
    if (this.isAsking || (cells.length === 0 && !needsBorders)) {
      return;
    }

    this.isAsking = true;
    try {
      const { squares } = cells.length === 0 ? { squares: [] } : await this.doors.places.getCells({ cells });
      squares.forEach(({ cell, corners }) => this.squares.set(cell, corners.map(({ lon, lat }) => [lon, lat])));
      if (needsBorders) {
        const { geojson } = await this.doors.places.getBoundaries({ level: this.city.levels.at(-1)?.id ?? '' });
        (JSON.parse(geojson) as Borders).features.forEach(({ properties, geometry }) => this.borders.set(properties.code, geometry));
      }

      this.onChange();
    } catch {
      // The line of the situations tells when the gateway is away.
    } finally {
      this.isAsking = false;
    }
  }
}
