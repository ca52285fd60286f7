import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl';
import type { City } from '../city/city';
import { layerNames, tileAddress, tiled, type LayerName } from './layerNames';
import { sourceOf } from './layerStyle';

/** Tiles that could not be read. One that is not there may be of a pack that is not in force any more: then those of the new one are asked for. */
export class TileFaults {
  /** The layers that lack tiles. */
  readonly of = new Set<LayerName>();
  private version: string;
  private asking = false;

  /** @param inForce Asks for the version of the pack in force. */
  constructor(private readonly city: Pick<City, 'code' | 'packVersion'>, private readonly inForce: () => Promise<string>, private readonly onChange: () => void) {
    this.version = city.packVersion;
  }

  /** Hears what goes wrong on a map. */
  listen(map: Pick<MapLibre, 'on' | 'getSource'>): void {
    map.on('error', event => void this.tell(map, event));
  }

  private async tell(map: Pick<MapLibre, 'getSource'>, event: object & { readonly error?: unknown; readonly sourceId?: string }): Promise<void> {
    const name = layerNames.find(one => sourceOf(one) === event.sourceId);
    if (name === undefined) {
      console.error(event.error);
      return;
    }

    this.of.add(name);
    this.onChange();
    if ((event.error as { status?: number } | undefined)?.status === 404 && !this.asking) {
      this.asking = true;
      const version = await this.inForce().catch(() => this.version);
      this.asking = false;
      this.goOn(map, version);
    }
  }

  private goOn(map: Pick<MapLibre, 'getSource'>, version: string): void {
    if (version !== this.version) {
      this.version = version;
      this.of.clear();
      layerNames.forEach(name => map.getSource<VectorTileSource>(sourceOf(name))?.setTiles([tileAddress(location.origin, this.city.code, version, tiled[name].layer)]));
      this.onChange();
    }
  }
}
