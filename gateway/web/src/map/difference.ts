import type { ExpressionSpecification } from 'maplibre-gl';
import { roundAbove } from './scale';

/** Where the classes of a difference end, away from 0: 1 up to the first, up to the second, and beyond. */
export type Bounds = readonly [number, number];

/** From far fewer to far more; the middle is no change. */
export type Diverging = readonly [string, string, string, string, string, string, string];

/** Bounds at round numbers that spread what differs over the classes, the same on either side of 0. */
export function boundsFor(differences: readonly number[]): Bounds {
  const sizes = differences.map(Math.abs).filter(size => size > 0).sort((a, b) => a - b);
  const near = roundAbove(sizes[Math.floor(sizes.length / 3)] ?? 1);
  return [near, roundAbove(Math.max(sizes[Math.floor((sizes.length * 2) / 3)] ?? 0, near + 1))];
}

/** What each class holds, in words, from far fewer to far more. */
export function differenceTexts([near, far]: Bounds): string[] {
  return [`< −${far}`, below(near + 1, far), below(1, near), '0', above(1, near), above(near + 1, far), `> +${far}`];
}

/** The colour of a difference on the map. */
export function differenceColour([near, far]: Bounds, colours: Diverging): ExpressionSpecification {
  const [least, less, few, none, some, more, most] = colours;
  return ['step', ['to-number', ['feature-state', 'open']], least, -far, less, -near, few, 0, none, 1, some, near + 1, more, far + 1, most] as ExpressionSpecification;
}

function below(from: number, to: number): string {
  return from === to ? `−${from}` : `−${to}…−${from}`;
}

function above(from: number, to: number): string {
  return from === to ? `+${from}` : `+${from}…+${to}`;
}
