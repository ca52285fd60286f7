import type { Map as MapLibre } from 'maplibre-gl';

/** How far an arrow key moves the map below the cross, in pixels; with Shift so much farther. */
const step = 16;
const farther = 6;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What keys do while an area is drawn. */
export interface DrawActions {
  isOn(): boolean;
  set(): void;
  move(x: number, y: number): void;
  back(): void;
  close(): void;
  leave(): void;
}

/** Listens to the keys of the page while an area is drawn; those of buttons and fields stay theirs, but for Escape. */
export function listenToDrawing(map: MapLibre, actions: DrawActions): void {
  addEventListener('keydown', event => {
    const isControl = event.target instanceof Element && event.target !== map.getCanvas() && event.target.closest('button, a, input, textarea, select, summary') !== null;
    const arrow = arrows[event.key];
    const does = event.key === 'Escape' ? () => actions.leave()
      : isControl || event.ctrlKey || event.altKey || event.metaKey ? undefined
      : event.key === 'Enter' ? () => actions.close()
      : event.key === 'Backspace' ? () => actions.back()
      : event.key === ' ' ? () => actions.set()
      : arrow ? () => actions.move(arrow[0] * step * (event.shiftKey ? farther : 1), arrow[1] * step * (event.shiftKey ? farther : 1))
      : undefined;
    if (actions.isOn() && does) {
      // Nothing else on the page shall understand the same key.
      event.preventDefault();
      event.stopPropagation();
      does();
    }
  }, { capture: true });
}
