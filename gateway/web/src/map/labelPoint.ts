import type { MultiPolygon, Polygon, Position } from 'geojson';

/** How many lines across an area are tried. */
const lines = 24;

/**
 * A point well inside an area, for its label: the middle of the widest stretch on lines drawn across its largest part,
 * with a preference for the middle of the height. [lon, lat].
 */
export function labelPoint(shape: Polygon | MultiPolygon): [number, number] {
  const rings = largest(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);
  const lats = rings[0]?.map(point => point[1] ?? 0) ?? [0];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  let best: [number, number] = [rings[0]?.[0]?.[0] ?? 0, south];
  let most = -1;
  for (let line = 1; line < lines; line++) {
    const share = line / lines;
    const lat = south + (north - south) * share;
    const crossings = crossingsAt(rings, lat);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const worth = (crossings[i + 1]! - crossings[i]!) * (1 - Math.abs(share - 0.5));
      if (worth > most) {
        most = worth;
        best = [(crossings[i]! + crossings[i + 1]!) / 2, lat];
      }
    }
  }

  return best;
}

function largest(polygons: Position[][][]): Position[][] {
  return polygons.reduce((a, b) => (areaOf(b[0] ?? []) > areaOf(a[0] ?? []) ? b : a), polygons[0] ?? []);
}

function areaOf(ring: Position[]): number {
  return Math.abs(ring.reduce((sum, point, i) => {
    const next = ring[(i + 1) % ring.length]!;
    return sum + point[0]! * next[1]! - next[0]! * point[1]!;
  }, 0)) / 2;
}

function crossingsAt(rings: Position[][], lat: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as [number, number];
      const [bx, by] = ring[i + 1] as [number, number];
      if (ay > lat !== by > lat) {
        found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
      }
    }
  }

  return found.sort((a, b) => a - b);
}
