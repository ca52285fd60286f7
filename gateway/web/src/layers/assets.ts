import type { Map as MapLibre, MapGeoJSONFeature, MapLayerMouseEvent } from 'maplibre-gl';
import { labelPoint } from '../map/labelPoint';
import type { HoveredAsset } from './hoveredAsset';
import { partsOf } from './layerStyle';

/** An asset in view, and where it is. */
export type AssetInView = Omit<HoveredAsset, 'x' | 'y'> & { readonly at: readonly [lon: number, lat: number] };

/** The managed components on the map: those in view, and the one that is pointed at, by pointer or by keys. */
export class Assets {
  /** The asset under the pointer, or the one that was clicked, or at which the keys are. */
  hovered: HoveredAsset | undefined;
  /** Those in view, the nearest to the middle of the map first. */
  inView: readonly AssetInView[] = [];
  private readonly ids = partsOf('assets', 0).map(({ id }) => id);
  private map: MapLibre | undefined;

  constructor(private readonly onChange: () => void) {}

  /** Listens to the pointer over them. */
  attach(map: MapLibre): void {
    this.map = map;
    this.ids.forEach(id => {
      map.on('mousemove', id, event => this.hover(event));
      map.on('mouseleave', id, () => this.leave());
      map.on('click', id, event => {
        event.preventDefault();
        this.hover(event);
      });
    });
  }

  /** Looks which are in view, once the map has come to rest. */
  look(): void {
    const { map } = this;
    const middle = map?.getCenter();
    const found = new Map((map?.queryRenderedFeatures({ layers: this.ids }) ?? []).map(feature => [String(feature.properties['asset']), assetOf(feature)]));
    const far = ({ at: [lon, lat] }: AssetInView) => (middle ? Math.hypot((lon - middle.lng) * Math.cos((middle.lat * Math.PI) / 180), lat - middle.lat) : 0);
    this.inView = [...found.values()].sort((a, b) => far(a) - far(b) || (a.asset < b.asset ? -1 : 1));
  }

  /** Points at one, as the pointer does. */
  point(asset: AssetInView): void {
    if (this.map) {
      this.hovered = { ...asset, ...this.map.project([...asset.at]) };
      this.onChange();
    }
  }

  /** Brings one to the middle of the map. */
  show(asset: AssetInView): void {
    this.map?.once('moveend', () => this.point(asset));
    this.map?.easeTo({ center: [...asset.at], duration: 300 });
  }

  /** Points at none any more. */
  leave(): void {
    this.hovered = undefined;
    this.onChange();
  }

  private hover({ features, point: { x, y } }: MapLayerMouseEvent): void {
    const [feature] = features ?? [];
    this.hovered = feature && { ...assetOf(feature), x, y };
    this.onChange();
  }
}

function assetOf({ geometry, properties }: MapGeoJSONFeature): AssetInView {
  return { ...(properties as Omit<HoveredAsset, 'x' | 'y'>), at: placeOf(geometry) };
}

/** Where an asset is: a point, the middle corner of a line, a point within a surface. */
function placeOf(geometry: GeoJSON.Geometry): readonly [number, number] {
  switch (geometry.type) {
    case 'Point': return geometry.coordinates as [number, number];
    case 'Polygon':
    case 'MultiPolygon': return labelPoint(geometry);
    case 'GeometryCollection': return placeOf(geometry.geometries[0]!);
    default: {
      const corners = (geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : geometry.coordinates) as [number, number][];
      return corners[Math.floor(corners.length / 2)]!;
    }
  }
}
