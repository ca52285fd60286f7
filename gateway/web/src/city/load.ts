import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Clock } from '../clock';
import type { Doors } from '../doors';
import type { City } from './city';

/** Borders of one level. */
export type Borders = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

/** Reads what the city's pack says. */
export async function loadCity(doors: Doors, clock: Clock): Promise<City> {
  const [about, catalogue, organisations, areas] = await Promise.all([
    doors.city.getCity({}),
    doors.city.getCatalogue({}),
    doors.city.listOrganisations({}),
    doors.places.listAreas({}),
  ]);
  clock.set(about.clock);
  return {
    code: about.code,
    packVersion: about.packVersion,
    names: about.names,
    timeZone: about.timeZone || 'UTC',
    levels: about.levels,
    bounds: about.bounds ?? { west: -180, south: -85, east: 180, north: 85 },
    areas: new Map(areas.areas.map(area => [area.code, area])),
    kinds: new Map(catalogue.kinds.map(kind => [kind.key, kind])),
    organisations: new Map(organisations.organisations.map(organisation => [organisation.id, organisation])),
  };
}

/** Reads the borders of all levels, from the city down. */
export async function loadBorders(doors: Doors, city: City): Promise<Borders[]> {
  return Promise.all(city.levels.map(async level => {
    const { geojson } = await doors.places.getBoundaries({ level: level.id });
    return JSON.parse(geojson) as Borders;
  }));
}
