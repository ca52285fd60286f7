import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Borders } from '../city/load';
import type { Palette } from './palette';
import { breaksFor, firstBreaks, stillFits, type Breaks } from './scale';

/** The layer whose features are communities. */
export const communityFill = 'community-fill';

const none: Borders = { type: 'FeatureCollection', features: [] };

/** The city's areas: communities filled by what is open in them, borders the stronger the higher their level. */
export class AreaLayers {
  /** Class bounds of the fill now. */
  breaks: Breaks = firstBreaks;
  private readonly community: string;
  private hovered: string | undefined;

  /** @param levels Borders of each level, from the city down. */
  constructor(private readonly map: MapLibre, private readonly levels: readonly Borders[], private palette: Palette) {
    levels.forEach((data, depth) => map.addSource(`level-${depth}`, { type: 'geojson', data, promoteId: 'code', tolerance: 0.2 }));
    this.community = `level-${levels.length - 1}`;
    map.addLayer({ id: communityFill, type: 'fill', source: this.community });
    for (let depth = levels.length - 1; depth >= 0; depth--) {
      map.addLayer({ id: `border-${depth}`, type: 'line', source: `level-${depth}`, layout: { 'line-join': 'round' } });
    }

    map.addLayer({ id: 'hovered', type: 'line', source: this.community, layout: { 'line-join': 'round' } });
    map.addSource('marked', { type: 'geojson', data: none });
    map.addLayer({ id: 'marked', type: 'line', source: 'marked', layout: { 'line-join': 'round' } });
    this.repaint(palette);
  }

  /** Shows how many cases are open in the communities that changed; `all` are the figures of all communities. */
  show(changed: Iterable<readonly [community: string, open: number]>, all: readonly number[]): void {
    for (const [id, open] of changed) {
      this.map.setFeatureState({ source: this.community, id }, { open });
    }

    const breaks = stillFits(all, this.breaks) ? this.breaks : breaksFor(all);
    if (breaks.join() !== this.breaks.join()) {
      this.breaks = breaks;
      this.map.setPaintProperty(communityFill, 'fill-color', this.fillColour());
    }
  }

  /** Outlines the community under the pointer. */
  hover(code: string | undefined): void {
    if (code === this.hovered) {
      return;
    }

    for (const [id, over] of [[this.hovered, false], [code, true]] as const) {
      if (id !== undefined) {
        this.map.setFeatureState({ source: this.community, id }, { over });
      }
    }

    this.hovered = code;
  }

  /** Outlines the selected area of any level. */
  mark(code: string | undefined): void {
    const features = this.levels.flatMap(level => level.features.filter(feature => feature.properties.code === code));
    void this.map.getSource<GeoJSONSource>('marked')?.setData({ ...none, features });
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    this.palette = palette;
    this.map.setPaintProperty('ground', 'background-color', palette.ground);
    this.map.setPaintProperty(communityFill, 'fill-color', this.fillColour());
    this.map.setPaintProperty(communityFill, 'fill-opacity', ['interpolate', ['linear'], ['zoom'], 12.5, 1, 14, 0.5]);
    this.levels.forEach((_, depth) => this.paintBorder(depth));
    for (const [layer, width] of [['hovered', 1.5], ['marked', 2.5]] as const) {
      this.map.setPaintProperty(layer, 'line-color', palette.accent);
      this.map.setPaintProperty(layer, 'line-width', width);
    }

    this.map.setPaintProperty('hovered', 'line-opacity', ['case', ['boolean', ['feature-state', 'over'], false], 1, 0]);
  }

  private paintBorder(depth: number): void {
    const lowest = depth === this.levels.length - 1;
    this.map.setPaintProperty(`border-${depth}`, 'line-color', lowest ? this.palette.border : this.palette.upperBorder);
    const width = lowest ? 0.5 : Math.max(0.7, 1.9 - depth * 0.5);
    this.map.setPaintProperty(`border-${depth}`, 'line-width', ['interpolate', ['linear'], ['zoom'], 11, width, 15, width * 2]);
    this.map.setPaintProperty(`border-${depth}`, 'line-opacity', lowest ? 0.9 : Math.max(0.5, 1 - depth * 0.2));
  }

  private fillColour(): ExpressionSpecification {
    const steps = this.breaks.flatMap((bound, i) => [bound + 1, this.palette.ramp[i + 2]!]);
    return ['case', ['==', ['feature-state', 'open'], null], this.palette.unknown,
      ['step', ['to-number', ['feature-state', 'open']], this.palette.ramp[0], 1, this.palette.ramp[1], ...steps]] as ExpressionSpecification;
  }
}
