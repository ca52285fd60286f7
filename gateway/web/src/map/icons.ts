import type { Map as MapLibre } from 'maplibre-gl';
import { openStages } from '../live/openCase';
import type { Palette } from './palette';

/** Icons are drawn so many times larger than they are shown. */
const finest = 3;
const size = 18;

/** Draws an icon with a pen. */
export type Draw = (pen: CanvasRenderingContext2D) => void;

/**
 * The icons of cases, drawn here: a disc that fills as the case moves on, a triangle when it is overdue, a diamond when it
 * soon will be, a ring around the selected one. Form says it, colour repeats it.
 */
export function drawIcons(map: MapLibre, palette: Palette): void {
  openStages.forEach((stage, i) => put(map, `stage-${stage}`, size, disc(i / (openStages.length - 1), palette.stages[stage], palette.edge)));
  put(map, 'late', size, polygon([[9, 2], [16.5, 15], [1.5, 15]], palette.late, palette.edge));
  put(map, 'soon', size, polygon([[9, 1.5], [16.5, 9], [9, 16.5], [1.5, 9]], palette.soon, palette.edge));
  put(map, 'selected', 34, ring(palette.accent, palette.edge));
}

/** Draws an icon, or draws it anew. */
export function put(map: MapLibre, id: string, side: number, draw: Draw, ratio = finest): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * ratio;
  const pen = canvas.getContext('2d')!;
  pen.scale(ratio, ratio);
  draw(pen);
  const image = pen.getImageData(0, 0, canvas.width, canvas.height);
  if (map.hasImage(id)) {
    map.updateImage(id, image);
  } else {
    map.addImage(id, image, { pixelRatio: ratio });
  }
}

function disc(share: number, colour: string, edge: string): Draw {
  return pen => {
    fill(pen, edge, () => pen.arc(9, 9, 7.5, 0, 2 * Math.PI));
    fill(pen, colour, () => pen.arc(9, 9, 6, 0, 2 * Math.PI));
    if (share < 1) {
      fill(pen, edge, () => {
        pen.moveTo(9, 9);
        pen.arc(9, 9, 4, -Math.PI / 2 + share * 2 * Math.PI, 1.5 * Math.PI);
      });
    }
  };
}

function polygon(points: [number, number][], colour: string, edge: string): Draw {
  return pen => {
    pen.lineJoin = 'round';
    pen.lineWidth = 3;
    pen.strokeStyle = edge;
    const path = () => points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.beginPath();
    path();
    pen.closePath();
    pen.stroke();
    fill(pen, colour, path);
  };
}

function ring(colour: string, edge: string): Draw {
  return pen => {
    for (const [width, style] of [[5.5, edge], [2.5, colour]] as const) {
      pen.beginPath();
      pen.arc(17, 17, 12.5, 0, 2 * Math.PI);
      pen.lineWidth = width;
      pen.strokeStyle = style;
      pen.stroke();
    }
  };
}

function fill(pen: CanvasRenderingContext2D, colour: string, path: () => void): void {
  pen.beginPath();
  path();
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
}
