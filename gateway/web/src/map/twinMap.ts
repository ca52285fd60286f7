import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { City } from '../city/city';
import type { Borders } from '../city/load';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { Box } from '../live/box';
import type { Lang, Theme } from '../settings';
import { AreaLayers, communityFill } from './areas';
import { CaseLayers, caseLayer, caseZoom } from './cases';
import { corners, framing, openMap, viewOf } from './cityMap';
import { homeOf } from './home';
import { labelPoint } from './labelPoint';
import { Labels } from './labels';
import { palettes } from './palette';

/** How near to a case a click must be, in pixels. */
const clickReach = 6;

/** How far in the map flies to a case. */
const closeUp = 15;

/** What the map tells the page. */
export interface MapEars {
  /** A case was clicked. */
  onCase(number: string): void;
  /** A community was clicked; absent means outside of all. */
  onArea(code: string | undefined): void;
  /** The pointer is over a community, at these pixels. */
  onHover(code: string | undefined, x: number, y: number): void;
  /** The map came to rest after a move. */
  onMoved(): void;
}

/** The map with everything on it. */
export class TwinMap {
  private constructor(
    private readonly map: MapLibre,
    private readonly city: City,
    readonly areas: AreaLayers,
    readonly cases: CaseLayers,
    private readonly labels: Labels,
  ) {}

  /** Opens the map of a city. */
  static async open(container: HTMLElement, city: City, levels: readonly Borders[], theme: Theme, lang: Lang, ears: MapEars): Promise<TwinMap> {
    const palette = palettes[theme];
    const home = homeOf(levels.at(-1)?.features.map(area => labelPoint(area.geometry)) ?? [], city.bounds);
    const map = await openMap(container, city.bounds, home, palette);
    const areas = new AreaLayers(map, levels, palette);
    const labels = new Labels(map, city, levels, palette, lang);
    const twin = new TwinMap(map, city, areas, new CaseLayers(map, palette), labels);
    twin.listen(ears);
    return twin;
  }

  /** The rectangle in view. */
  get view(): Box {
    return viewOf(this.map);
  }

  /** Whether the map is near enough to show single cases. */
  get showsCases(): boolean {
    return this.map.getZoom() >= caseZoom;
  }

  /** How many features of a layer are drawn on the screen now. */
  drawn(layer: 'areas' | 'cases'): number {
    const id = layer === 'areas' ? communityFill : caseLayer;
    const features = this.map.queryRenderedFeatures({ layers: [id] });
    return new Set(features.map(feature => feature.properties['code'] ?? feature.properties['number'])).size;
  }

  /** Flies to a case. */
  flyTo(card: CaseCard): void {
    if (card.place) {
      this.map.flyTo({ center: [card.place.lon, card.place.lat], zoom: Math.max(this.map.getZoom(), closeUp), speed: 1.8 });
    }
  }

  /** Shows a whole rectangle. */
  fit(box: Box): void {
    this.map.fitBounds(corners(box), { padding: framing, duration: 600 });
  }

  /** Shows the whole city. */
  fitCity(): void {
    this.fit(this.city.bounds);
  }

  /** One step nearer or farther. */
  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { duration: 200 });
  }

  /** The map's box changed. */
  resize(): void {
    this.map.resize();
  }

  /** Takes another theme. */
  wear(theme: Theme): void {
    const palette = palettes[theme];
    this.areas.repaint(palette);
    this.labels.repaint(palette);
    this.cases.repaint(palette);
  }

  /** Takes another language. */
  speak(lang: Lang, label: string): void {
    this.labels.speak(lang);
    this.map.getCanvas().setAttribute('aria-label', label);
  }

  private listen(ears: MapEars): void {
    this.map.on('moveend', () => ears.onMoved());
    this.map.on('mousemove', event => {
      const code = this.communityAt([event.point.x, event.point.y]);
      this.areas.hover(code);
      this.map.getCanvas().style.cursor = code === undefined ? '' : 'pointer';
      ears.onHover(code, event.point.x, event.point.y);
    });
    this.map.on('mouseout', () => {
      this.areas.hover(undefined);
      ears.onHover(undefined, 0, 0);
    });
    this.map.on('click', event => {
      const number = this.caseAt(event.point.x, event.point.y);
      if (number === undefined) {
        ears.onArea(this.communityAt([event.point.x, event.point.y]));
      } else {
        ears.onCase(number);
      }
    });
  }

  private caseAt(x: number, y: number): string | undefined {
    const box: [PointLike, PointLike] = [[x - clickReach, y - clickReach], [x + clickReach, y + clickReach]];
    return this.map.queryRenderedFeatures(box, { layers: [caseLayer] })[0]?.properties['number'] as string | undefined;
  }

  private communityAt(point: PointLike): string | undefined {
    return this.map.queryRenderedFeatures(point, { layers: [communityFill] })[0]?.properties['code'] as string | undefined;
  }
}
