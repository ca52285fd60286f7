import type { Map as MapLibre } from 'maplibre-gl';
import { put } from '../map/icons';
import type { Palette } from '../map/palette';

/** Pictures are drawn so many times larger than they are shown. */
const ratio = 2;

/** Sides in pixels; that of the hatch must be a power of two to join without a seam. */
const [signSide, hatchSide] = [12, 8];

/** Draws the signs of the layers: a square with a cross, which no case has, and a hatch that stays visible on every fill. */
export function drawLayerSigns(map: MapLibre, palette: Palette): void {
  put(map, 'asset', signSide, pen => {
    pen.fillStyle = palette.edge;
    pen.fillRect(0.5, 0.5, 11, 11);
    pen.strokeStyle = palette.label;
    pen.lineWidth = 1.4;
    pen.strokeRect(2, 2, 8, 8);
    pen.beginPath();
    for (const [x1, y1, x2, y2] of [[6, 2, 6, 10], [2, 6, 10, 6]] as const) {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    }

    pen.stroke();
  }, ratio);
  put(map, 'edge-hatch', hatchSide, pen => {
    pen.strokeStyle = palette.label;
    pen.lineWidth = 1.1;
    pen.beginPath();
    // Three times, so that the line goes on over the corners into the next picture.
    for (const shift of [-hatchSide, 0, hatchSide]) {
      pen.moveTo(shift, hatchSide);
      pen.lineTo(shift + hatchSide, 0);
    }

    pen.stroke();
  }, ratio);
}
