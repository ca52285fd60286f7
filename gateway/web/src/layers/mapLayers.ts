import type { Map as MapLibre } from 'maplibre-gl';
import type { City } from '../city/city';
import type { Palette } from '../map/palette';
import { recall, remember } from '../settings';
import { Assets } from './assets';
import { layerNames, readLayers, tiled, type LayerName } from './layerNames';
import { addLayer, paintLayers, partsOf, sourceOf } from './layerStyle';
import { TileFaults } from './tileFaults';

/** The layers of the atlas on the map: which are on, and what is seen of them. */
export class MapLayers {
  /** Whether the panel with the choices is open. */
  isOpen = false;
  /** The managed components on the map. */
  readonly assets: Assets;
  /** Of each layer: how many features are in view; absent while that is not known. */
  readonly inView = new Map<LayerName, number>();
  /** How many assets in view the tiles have left out. */
  leftOut = 0;
  /** Layers of which a tile could not be read. */
  readonly faults: TileFaults;
  private readonly on: Set<LayerName>;
  private map: MapLibre | undefined;

  /** @param inForce Asks for the version of the pack in force. */
  constructor(private readonly city: City, inForce: () => Promise<string>, private readonly onChange: () => void) {
    this.on = new Set(readLayers(recall('layers')));
    this.assets = new Assets(onChange);
    this.faults = new TileFaults(city, inForce, onChange);
  }

  /** Whether a layer is on. */
  isOn(name: LayerName): boolean {
    return this.on.has(name);
  }

  /** Whether the map is near enough to show it. */
  isNear(name: LayerName): boolean {
    return (this.map?.getZoom() ?? 0) >= tiled[name].from;
  }

  /** Brings the layers onto a map: above its areas, below what is added later. */
  attach(map: MapLibre, palette: Palette): void {
    this.map = map;
    paintLayers(map, [], 0, palette);
    layerNames.forEach(name => addLayer(map, name, this.city.levels.length, this.city));
    this.repaint(palette);
    this.on.forEach(name => this.show(name));
    map.on('idle', () => this.look());
    this.faults.listen(map);
    this.assets.attach(map);
  }

  /** Turns a layer on or off, and remembers it. */
  turn(name: LayerName, isOn: boolean): void {
    this.on[isOn ? 'add' : 'delete'](name);
    remember('layers', [...this.on].join(','));
    this.faults.of.delete(name);
    this.show(name);
    this.onChange();
  }

  /** Opens or closes the panel with the choices. */
  toggle(): void {
    this.isOpen = !this.isOpen;
    this.onChange();
  }

  /** Takes the colours of another theme. */
  repaint(palette: Palette): void {
    if (this.map) {
      paintLayers(this.map, layerNames, this.city.levels.length, palette);
    }
  }

  /** How many features of a layer are drawn on the screen now. */
  drawn(name: LayerName): number {
    return this.map?.queryRenderedFeatures({ layers: this.ids(name) }).length ?? 0;
  }

  private ids(name: LayerName): string[] {
    return partsOf(name, this.city.levels.length).map(part => part.id);
  }

  private show(name: LayerName): void {
    this.ids(name).forEach(id => this.map?.setLayoutProperty(id, 'visibility', this.on.has(name) ? 'visible' : 'none'));
    this.inView.delete(name);
    if (!this.on.has('assets')) {
      this.assets.leave();
    }
  }

  /** Counts what is in view, once the map has come to rest. */
  private look(): void {
    const before = this.seen;
    this.assets.look();
    this.on.forEach(name => this.inView.set(name, this.drawn(name)));
    const said = this.on.has('assets') && this.map ? this.map.querySourceFeatures(sourceOf('assets'), { sourceLayer: 'left_out' }) : [];
    const tiles = new Map(said.map(({ geometry, properties }) => [JSON.stringify(geometry), Number(properties['count'])]));
    this.leftOut = [...tiles.values()].reduce((sum, one) => sum + one, 0);
    if (this.seen !== before) {
      this.onChange();
    }
  }

  private get seen(): string {
    return JSON.stringify([...this.inView, this.leftOut, this.assets.inView.map(({ asset }) => asset)]);
  }
}
