import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { holds, type Box } from '../live/box';
import { isLocated, urgencyOf } from '../live/openCase';
import { drawIcons } from './icons';
import type { Palette } from './palette';

/** From this zoom on single cases are shown. */
export const caseZoom = 13;

/** At most so many cases are drawn; the page says so when there are more. */
export const drawnMost = 20_000;

/** The layer whose features are cases. */
export const caseLayer = 'cases';

type Points = FeatureCollection<Point, { number: string; icon: string; rank: number }>;

/** Cases as points. Only those in view are handed to the map, on ticks and never by event. */
export class CaseLayers {
  /** How many cases are in view, drawn or not. */
  inView = 0;
  private selected: CaseCard | undefined;

  constructor(private readonly map: MapLibre, palette: Palette) {
    drawIcons(map, palette);
    const data = points([]);
    map.addSource(caseLayer, { type: 'geojson', data, buffer: 64 });
    map.addSource('selected-case', { type: 'geojson', data });
    map.addLayer({
      id: caseLayer, type: 'symbol', source: caseLayer, minzoom: caseZoom,
      layout: {
        'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'symbol-sort-key': ['get', 'rank'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], caseZoom, 0.62, 16, 1],
      },
    });
    map.addLayer({
      id: 'selected-case', type: 'symbol', source: 'selected-case',
      layout: { 'icon-image': 'selected', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    });
  }

  /** Shows the cases that lie in view. */
  show(cards: Iterable<CaseCard>, view: Box, cityNow: number): void {
    const inView: CaseCard[] = [];
    for (const card of cards) {
      if (card.place && holds(view, card.place.lon, card.place.lat)) {
        inView.push(card);
      }
    }

    this.inView = inView.length;
    void this.map.getSource<GeoJSONSource>(caseLayer)?.setData(points(inView.slice(0, drawnMost), cityNow));
  }

  /** Rings the selected case. */
  select(card: CaseCard | undefined): void {
    if (card?.number !== this.selected?.number || card?.version !== this.selected?.version) {
      this.selected = card;
      void this.map.getSource<GeoJSONSource>('selected-case')?.setData(points(card && isLocated(card) ? [card] : []));
    }
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    drawIcons(this.map, palette);
  }
}

function points(cards: readonly CaseCard[], cityNow = 0): Points {
  return {
    type: 'FeatureCollection',
    features: cards.map(card => {
      const urgency = urgencyOf(card, cityNow);
      const rank = urgency === 'late' ? 2 : urgency === 'soon' ? 1 : 0;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [card.place!.lon, card.place!.lat] },
        properties: { number: card.number, icon: rank === 2 ? 'late' : rank === 1 ? 'soon' : `stage-${card.stage}`, rank },
      };
    }),
  };
}
