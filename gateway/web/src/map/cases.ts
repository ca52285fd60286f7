import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { MapCase } from '../gen/citytwin/v1/map_pb';
import { nextTurn, urgencyOnMap } from './urgency';
import { drawIcons } from './icons';
import type { Palette } from './palette';

/** The layer whose features are cases. */
export const caseLayer = 'cases';

/** A case and where it is. */
export interface CasePoint {
  readonly number: string;
  readonly lat: number;
  readonly lon: number;
}

type Points = FeatureCollection<Point, { number: string; icon: string; rank: number }>;

/** Cases as points. They are handed to the map when they changed, on ticks; never because the map moved. */
export class CaseLayers {
  private selected: CasePoint | undefined;
  /** City time at which the next of the cases turns urgent or late; only then they are drawn again although nothing happened. */
  private turnsAt = Infinity;

  constructor(private readonly map: MapLibre, palette: Palette) {
    drawIcons(map, palette);
    const data = points([], 0);
    map.addSource(caseLayer, { type: 'geojson', data, buffer: 64 });
    map.addSource('selected-case', { type: 'geojson', data });
    map.addLayer({
      id: caseLayer, type: 'symbol', source: caseLayer,
      layout: {
        'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'symbol-sort-key': ['get', 'rank'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.45, 13, 0.62, 16, 1],
      },
    });
    map.addLayer({
      id: 'selected-case', type: 'symbol', source: 'selected-case',
      layout: { 'icon-image': 'selected', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    });
  }

  /** Whether time alone has changed how a case is drawn. */
  isOutdated(cityNow: number): boolean {
    return cityNow >= this.turnsAt;
  }

  /** Shows these cases. */
  show(cases: readonly MapCase[], cityNow: number): void {
    this.turnsAt = nextTurn(cases, cityNow);
    void this.map.getSource<GeoJSONSource>(caseLayer)?.setData(points(cases, cityNow));
  }

  /** Rings the selected case. */
  select(point: CasePoint | undefined): void {
    if (point?.number !== this.selected?.number || point?.lat !== this.selected?.lat || point?.lon !== this.selected?.lon) {
      this.selected = point;
      void this.map.getSource<GeoJSONSource>('selected-case')?.setData({
        type: 'FeatureCollection',
        features: point ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [point.lon, point.lat] }, properties: {} }] : [],
      });
    }
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    drawIcons(this.map, palette);
  }
}

function points(cases: readonly MapCase[], cityNow: number): Points {
  return {
    type: 'FeatureCollection',
    features: cases.map(one => {
      const urgency = urgencyOnMap(one, cityNow);
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [one.lon, one.lat] },
        properties: { number: one.number, icon: urgency === 'calm' ? `stage-${one.stage}` : urgency, rank: urgency === 'late' ? 2 : urgency === 'soon' ? 1 : 0 },
      };
    }),
  };
}
