import type { Map as MapLibre } from 'maplibre-gl';
import type { Spot } from '../choice';
import type { City } from '../city/city';
import type { Borders } from '../city/load';
import type { MapLayers } from '../layers/mapLayers';
import type { Box } from '../live/box';
import type { Lang, Theme } from '../settings';
import { AreaLayers } from './areas';
import { caseLayer, CaseLayers } from './cases';
import { corners, openMap, viewOf } from './cityMap';
import { clusterLayer, ClusterLayers } from './clusters';
import { framingOn } from './framing';
import { homeOf } from './home';
import { labelPoint } from './labelPoint';
import { Labels } from './labels';
import { listenTo, type MapEars } from './mapEars';
import { palettes } from './palette';

/** How far in the map flies to a case. */
const closeUp = 15;

/** Marks a move that the page makes by itself. */
const flight = { byItself: true };

/** What the map shows at first, and how. */
export interface MapSetting {
  readonly theme: Theme;
  readonly lang: Lang;
  /** Where it looks; absent means at the whole city. */
  readonly spot: Spot | undefined;
  /** The layers of the atlas that can be turned on. */
  readonly layers: MapLayers;
}

/** The map with everything on it. */
export class TwinMap {
  private constructor(
    private readonly map: MapLibre,
    private readonly city: City,
    readonly areas: AreaLayers,
    readonly clusters: ClusterLayers,
    readonly cases: CaseLayers,
    private readonly labels: Labels,
    private readonly layers: MapLayers,
  ) {}

  /** Opens the map of a city. */
  static async open(container: HTMLElement, city: City, levels: readonly Borders[], { theme, lang, spot, layers }: MapSetting, ears: MapEars): Promise<TwinMap> {
    const palette = palettes[theme];
    const home = homeOf(levels.at(-1)?.features.map(area => labelPoint(area.geometry)) ?? [], city.bounds);
    const map = await openMap(container, city.bounds, spot ?? home, palette);
    const areas = new AreaLayers(map, levels, palette);
    layers.attach(map, palette);
    const labels = new Labels(map, city, levels, palette, lang);
    const cases = new CaseLayers(map, palette);
    const twin = new TwinMap(map, city, areas, new ClusterLayers(map, palette), cases, labels, layers);
    ['label-1', 'selected-case'].filter(layer => map.getLayer(layer)).forEach(layer => map.moveLayer(layer));
    listenTo(map, areas, ears);
    return twin;
  }

  /** The map itself, for what others draw on it. */
  get surface(): MapLibre {
    return this.map;
  }

  /** The rectangle in view. */
  get view(): Box {
    return viewOf(this.map);
  }

  /** Where the map looks. */
  get spot(): Spot {
    const { lng, lat } = this.map.getCenter();
    return { lon: lng, lat, zoom: this.map.getZoom() };
  }

  /** How many features of a layer are drawn on the screen now. */
  drawn(layer: 'areas' | 'cases' | 'clusters'): number {
    const id = { areas: this.areas.fill, cases: caseLayer, clusters: clusterLayer }[layer];
    const features = this.map.queryRenderedFeatures({ layers: [id] });
    return new Set(features.map(({ properties }) => properties['code'] ?? properties['number'] ?? properties['id'])).size;
  }

  /** Flies to where a case is. */
  flyTo({ lon, lat }: { readonly lon: number; readonly lat: number }): void {
    this.map.flyTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), closeUp), speed: 1.8 }, flight);
  }

  /** Goes back to where it looked. */
  goTo({ lon, lat, zoom }: Spot): void {
    this.map.easeTo({ center: [lon, lat], zoom, duration: 600 }, flight);
  }

  /** Shows a whole rectangle. */
  fit(box: Box): void {
    this.map.fitBounds(corners(box), { padding: framingOn(this.map.getContainer()), duration: 600 });
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
    [this.areas, this.layers, this.labels, this.cases, this.clusters].forEach(layers => layers.repaint(palette));
  }

  /** Takes another language. */
  speak(lang: Lang, label: string): void {
    this.labels.speak(lang);
    this.map.getCanvas().setAttribute('aria-label', label);
  }
}
