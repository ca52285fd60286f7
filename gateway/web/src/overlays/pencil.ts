import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { Tick } from '../live/tick';
import type { Theme } from '../settings';
import { Drawing } from './drawing';
import { listenToDrawing } from './drawKeys';
import { DrawnLayers } from './drawnLayers';
import { ringOf, type Corner } from './geometry';
import { overlayPalettes } from './overlayPalette';

/** A click so near to the first corner closes the area, in pixels. */
const closingReach = 9;

/** So long after an area was closed a double click means the area, in milliseconds: its second click closes, what follows is no zoom. */
const calmMs = 500;

/** Draws an area on the map, by pointer or by keys. */
export class Pencil {
  readonly drawing = new Drawing();
  /** Whether it is drawn by keys: a cross marks the middle of the map. */
  byKeys = false;
  private readonly layers: DrawnLayers;
  private pointer: Corner | undefined;
  private readonly tick = new Tick(() => this.layers.show(this.drawing, this.byKeys ? this.middle : this.pointer), 40);

  /** @param onChange Told after each change: a corner, closed, left. */
  constructor(private readonly map: MapLibre, theme: Theme, private readonly onChange: () => void) {
    this.layers = new DrawnLayers(map, overlayPalettes[theme]);
    map.on('move', () => this.drawing.state === 'on' && this.tick.ask());
    listenToDrawing(map, {
      isOn: () => this.drawing.state === 'on',
      set: () => this.byKey(() => this.drawing.add(this.middle)),
      move: (x, y) => this.byKey(() => map.panBy([x, y], { duration: 0 })),
      back: () => this.change(() => this.drawing.back()),
      close: () => this.change(() => this.drawing.close()),
      leave: () => this.leave(),
    });
  }

  /** Takes the colours of another theme. */
  wear(theme: Theme): void {
    this.layers.repaint(overlayPalettes[theme]);
  }

  /** Begins to draw. The keys go to the map. */
  begin(byKeys: boolean): void {
    [this.byKeys, this.pointer] = [byKeys, undefined];
    this.change(() => this.drawing.begin());
    this.map.getCanvas().focus();
  }

  /** A click on the map; returns whether it was for the drawing. */
  press({ point, lngLat, originalEvent }: MapMouseEvent): boolean {
    const { state, corners } = this.drawing;
    const start = corners.length > 2 ? this.map.project([...corners[0]!]) : undefined;
    if (state === 'on') {
      const closes = originalEvent.detail > 1 || (start !== undefined && Math.hypot(start.x - point.x, start.y - point.y) <= closingReach);
      this.change(() => (closes ? this.drawing.close() : this.drawing.add([lngLat.lng, lngLat.lat])));
    }

    return state === 'on';
  }

  /** The pointer moves over the map; returns whether that is for the drawing. */
  point({ lngLat }: MapMouseEvent): boolean {
    const isOn = this.drawing.state === 'on';
    if (isOn) {
      [this.pointer, this.byKeys] = [[lngLat.lng, lngLat.lat], false];
      this.tick.ask();
    }

    return isOn;
  }

  /** Takes what the map shows instead of drawing. */
  takeView(): void {
    const bounds = this.map.getBounds();
    this.change(() => this.drawing.take(ringOf({ west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() })));
  }

  /** Closes the area, if it is one. */
  close(): void {
    this.change(() => this.drawing.close());
  }

  /** Leaves it: nothing is drawn any more. */
  leave(): void {
    this.change(() => this.drawing.leave());
  }

  private get middle(): Corner {
    const { lng, lat } = this.map.getCenter();
    return [lng, lat];
  }

  private byKey(work: () => void): void {
    this.byKeys = true;
    this.change(work);
  }

  private change(work: () => void): void {
    work();
    if (this.drawing.state === 'on') {
      this.map.doubleClickZoom.disable();
    } else {
      setTimeout(() => this.drawing.state === 'on' || this.map.doubleClickZoom.enable(), calmMs);
    }

    this.tick.ask();
    this.onChange();
  }
}
