import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Borders } from '../city/load';
import { boundsFor, differenceColour, type Bounds } from './difference';
import type { Palette } from './palette';
import { breaksFor, firstBreaks, stillFits, type Breaks } from './scale';

/** How many cases are open in an area; absent where that is not known. */
export type Figure = number | undefined;

const none: Borders = { type: 'FeatureCollection', features: [] };

/** The city's areas: those of one level filled by what is open in them, borders the stronger the higher their level. */
export class AreaLayers {
  /** Class bounds of the fill now. */
  breaks: Breaks = firstBreaks;
  /** Class bounds of the fill while it is of a difference; else absent. */
  difference: Bounds | undefined;
  /** The level that is filled; 0 is the city. */
  depth: number;
  private readonly painted = new Map<string, Figure>();
  private hovered: string | undefined;

  /** @param levels Borders of each level, from the city down. */
  constructor(private readonly map: MapLibre, private readonly levels: readonly Borders[], private palette: Palette) {
    this.depth = levels.length - 1;
    levels.forEach((data, depth) => map.addSource(`level-${depth}`, { type: 'geojson', data, promoteId: 'code', tolerance: 0.2 }));
    levels.forEach((_, depth) => map.addLayer({ id: `fill-${depth}`, type: 'fill', source: `level-${depth}`, layout: { visibility: depth === this.depth ? 'visible' : 'none' } }));
    for (let depth = levels.length - 1; depth >= 0; depth--) {
      map.addLayer({ id: `border-${depth}`, type: 'line', source: `level-${depth}`, layout: { 'line-join': 'round' } });
    }

    for (const id of ['hovered', 'marked']) {
      map.addSource(id, { type: 'geojson', data: none });
      map.addLayer({ id, type: 'line', source: id, layout: { 'line-join': 'round' } });
    }

    this.repaint(palette);
  }

  /** The layer whose features are the filled areas. */
  get fill(): string {
    return `fill-${this.depth}`;
  }

  /** Fills the areas of a level by their figures, or by how these differ from those of another moment. */
  show(depth: number, figures: ReadonlyMap<string, Figure>, isDifference = false): void {
    if (depth !== this.depth) {
      this.map.setLayoutProperty(this.fill, 'visibility', 'none');
      this.map.removeFeatureState({ source: `level-${this.depth}` });
      this.hover(undefined);
      this.painted.clear();
      this.depth = depth;
      this.map.setLayoutProperty(this.fill, 'visibility', 'visible');
    }

    figures.forEach((open, code) => this.put(code, open));
    const all = [...figures.values()].filter(open => open !== undefined);
    const difference = isDifference ? boundsFor(all) : undefined;
    const breaks = isDifference || stillFits(all, this.breaks) ? this.breaks : breaksFor(all);
    if (breaks.join() !== this.breaks.join() || difference?.join() !== this.difference?.join()) {
      [this.breaks, this.difference] = [breaks, difference];
      this.levels.forEach((_, level) => this.map.setPaintProperty(`fill-${level}`, 'fill-color', this.fillColour()));
    }
  }

  /** Outlines the area under the pointer. */
  hover(code: string | undefined): void {
    if (code !== this.hovered) {
      this.hovered = code;
      this.outline('hovered', this.levels[this.depth]?.features.filter(area => area.properties.code === code) ?? []);
    }
  }

  /** Outlines the selected area of any level. */
  mark(code: string | undefined): void {
    this.outline('marked', this.levels.flatMap(level => level.features.filter(area => area.properties.code === code)));
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    this.palette = palette;
    this.map.setPaintProperty('ground', 'background-color', palette.ground);
    this.levels.forEach((_, depth) => {
      this.map.setPaintProperty(`fill-${depth}`, 'fill-color', this.fillColour());
      this.map.setPaintProperty(`fill-${depth}`, 'fill-opacity', ['interpolate', ['linear'], ['zoom'], 12.5, 1, 14, 0.5]);
      this.paintBorder(depth);
    });
    for (const [layer, width] of [['hovered', 1.5], ['marked', 2.5]] as const) {
      this.map.setPaintProperty(layer, 'line-color', palette.accent);
      this.map.setPaintProperty(layer, 'line-width', width);
    }
  }

  private put(id: string, open: Figure): void {
    if (!this.painted.has(id) || this.painted.get(id) !== open) {
      this.painted.set(id, open);
      this.map.setFeatureState({ source: `level-${this.depth}`, id }, { open: open ?? null });
    }
  }

  private outline(source: 'hovered' | 'marked', features: Borders['features']): void {
    void this.map.getSource<GeoJSONSource>(source)?.setData({ ...none, features });
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
      this.difference ? differenceColour(this.difference, this.palette.change) : ['step', ['to-number', ['feature-state', 'open']], this.palette.ramp[0], 1, this.palette.ramp[1], ...steps]] as ExpressionSpecification;
  }
}
