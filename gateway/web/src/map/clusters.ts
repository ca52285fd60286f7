import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { MapCluster } from '../gen/citytwin/v1/map_pb';
import { count } from '../words/numbers';
import { fonts } from './labels';
import type { Palette } from './palette';

/** The layer whose features are clusters. */
export const clusterLayer = 'clusters';

/** Discs by how many cases they stand for: from so many on, so large, in pixels. */
const sizes: readonly (readonly [from: number, radius: number])[] = [[0, 11], [10, 14], [50, 18], [200, 22], [1_000, 27]];

type Discs = FeatureCollection<Point, { id: number; size: number; open: number; text: string; late: boolean }>;

/** Cases that lie near one another, as discs with their number; a triangle says that some are overdue. */
export class ClusterLayers {
  constructor(private readonly map: MapLibre, palette: Palette) {
    map.addSource(clusterLayer, { type: 'geojson', data: discs([]) });
    map.addLayer({
      id: clusterLayer, type: 'circle', source: clusterLayer,
      layout: { 'circle-sort-key': ['get', 'open'] }, paint: { 'circle-radius': bySize(([, radius]) => radius), 'circle-stroke-width': 1.5 },
    });
    map.addLayer({
      id: 'cluster-counts', type: 'symbol', source: clusterLayer,
      layout: {
        'text-field': ['get', 'text'], 'text-font': fonts, 'text-size': 12, 'text-allow-overlap': true, 'text-ignore-placement': true,
        'symbol-sort-key': ['get', 'open'],
      },
    });
    map.addLayer({
      id: 'cluster-late', type: 'symbol', source: clusterLayer, filter: ['get', 'late'],
      layout: {
        'icon-image': 'late', 'icon-size': 0.7, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
        // The offset is scaled with the icon: the triangle stands on the upper right of the disc's edge.
        'icon-offset': bySize(([, radius]) => ['literal', [radius, -radius]]),
      },
    });
    this.repaint(palette);
  }

  /** Shows these clusters. */
  show(clusters: readonly MapCluster[]): void {
    void this.map.getSource<GeoJSONSource>(clusterLayer)?.setData(discs(clusters));
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    this.map.setPaintProperty(clusterLayer, 'circle-color', palette.disc);
    this.map.setPaintProperty(clusterLayer, 'circle-stroke-color', palette.discEdge);
    this.map.setPaintProperty('cluster-counts', 'text-color', palette.label);
  }
}

function discs(clusters: readonly MapCluster[]): Discs {
  return {
    type: 'FeatureCollection',
    features: clusters.map(({ id, lat, lon, open, overdue }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id, size: sizes.findLastIndex(([from]) => Number(open) >= from), open: Number(open), text: count(open), late: overdue > 0n },
    })),
  };
}

function bySize(value: (size: (typeof sizes)[number]) => unknown): ExpressionSpecification {
  return ['match', ['get', 'size'], ...sizes.slice(1).flatMap((size, i) => [i + 1, value(size)]), value(sizes[0]!)] as unknown as ExpressionSpecification;
}
