import { grown, type Box } from '../live/box';

/** Of a hundred communities one may lie out of the first view on each side: harbours and islands reach far out. */
const share = 0.01;

/** What the map shows first: where the communities are, rather than how far the city's border reaches. */
export function homeOf(points: readonly (readonly [lon: number, lat: number])[], city: Box): Box {
  if (points.length === 0) {
    return city;
  }

  const [lons, lats] = [sorted(points.map(point => point[0])), sorted(points.map(point => point[1]))];
  const home = grown({ west: at(lons, share), east: at(lons, 1 - share), south: at(lats, share), north: at(lats, 1 - share) }, 0.13);
  return {
    west: Math.max(home.west, city.west),
    south: Math.max(home.south, city.south),
    east: Math.min(home.east, city.east),
    north: Math.min(home.north, city.north),
  };
}

function sorted(figures: number[]): number[] {
  return figures.sort((a, b) => a - b);
}

function at(figures: readonly number[], where: number): number {
  return figures[Math.round((figures.length - 1) * where)]!;
}
