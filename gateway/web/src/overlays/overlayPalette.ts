import type { Theme } from '../settings';

/** Colours of what is drawn over the map; those of `overlays.css`. Shape and pattern say the same. */
export interface OverlayPalette {
  readonly situation: string;
  readonly operation: string;
  readonly drawn: string;
  /** The edge that keeps lines readable on every fill. */
  readonly edge: string;
}

/** The palette of each theme. */
export const overlayPalettes: Record<Theme, OverlayPalette> = {
  dark: { situation: '#ffb3d9', operation: '#ffffff', drawn: '#5cc8d7', edge: '#0b1015' },
  light: { situation: '#8f1d63', operation: '#17222d', drawn: '#0b7285', edge: '#ffffff' },
};
