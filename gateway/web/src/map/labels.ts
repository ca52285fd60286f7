import type { Feature, Point } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import type { City } from '../city/city';
import type { Borders } from '../city/load';
import { nameOf } from '../city/names';
import type { Lang } from '../settings';
import { labelPoint } from './labelPoint';
import type { Palette } from './palette';

/** From this zoom on communities have labels. */
const communityZoom = 12.5;

/** The fonts of this computer; the style names no glyph server, so MapLibre draws the letters itself. */
export const fonts = ['system-ui', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];

/** Names of areas on the map, in the language of the page. */
export class Labels {
  private readonly layers: string[] = [];

  constructor(private readonly map: MapLibre, city: City, levels: readonly Borders[], palette: Palette, lang: Lang) {
    for (let depth = levels.length - 1; depth >= 1; depth--) {
      const id = `label-${depth}`;
      const upper = depth === 1;
      const lowest = depth === levels.length - 1 && !upper;
      map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: levels[depth]!.features.map(area => pointOf(area, city)) } });
      map.addLayer({
        id, type: 'symbol', source: id, ...(lowest ? { minzoom: communityZoom } : {}),
        layout: { 'text-font': fonts, 'text-size': upper ? 14 : 11.5, 'text-letter-spacing': upper ? 0.05 : 0, 'text-max-width': 8, 'text-padding': 4 },
      });
      this.layers.push(id);
    }

    this.speak(lang);
    this.repaint(palette);
  }

  /** Takes another language. */
  speak(lang: Lang): void {
    this.layers.forEach(layer => this.map.setLayoutProperty(layer, 'text-field', ['get', lang]));
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    for (const layer of this.layers) {
      this.map.setPaintProperty(layer, 'text-color', palette.label);
      this.map.setPaintProperty(layer, 'text-halo-color', palette.labelHalo);
      this.map.setPaintProperty(layer, 'text-halo-width', 1.4);
    }
  }
}

function pointOf(area: Borders['features'][number], city: City): Feature<Point> {
  const code = area.properties.code;
  const names = city.areas.get(code)?.names;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: labelPoint(area.geometry) },
    properties: { code, en: nameOf(names, 'en') || code, zh: nameOf(names, 'zh') || code },
  };
}
