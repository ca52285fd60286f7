import type { Theme } from '../settings';

/** Colours of the map in one theme. The panels take theirs from the style sheet; the two are chosen together. */
export interface Palette {
  readonly ground: string;
  /** Fill of an area whose sums have not come yet. */
  readonly unknown: string;
  /** From nothing open to most; rises in lightness alone, so that it survives colour blindness. */
  readonly ramp: readonly [string, string, string, string, string, string, string];
  readonly border: string;
  readonly upperBorder: string;
  readonly accent: string;
  readonly label: string;
  readonly labelHalo: string;
  /** Colour by stage: reported, filed, dispatched, handling, awaits its check. */
  readonly stages: readonly [string, string, string, string, string];
  readonly late: string;
  readonly soon: string;
  /** The edge around each icon, which keeps it readable on every fill. */
  readonly edge: string;
}

/** The palette of each theme. */
export const palettes: Record<Theme, Palette> = {
  dark: {
    ground: '#0d131a',
    unknown: '#1b2530',
    ramp: ['#18222d', '#1b3648', '#1e4b60', '#276576', '#3f8486', '#7ca38d', '#d3c490'],
    border: '#0d131a',
    upperBorder: '#8fa3b5',
    accent: '#5cc8d7',
    label: '#eef3f7',
    labelHalo: '#0d131acc',
    stages: ['#d4dde5', '#8cc7f2', '#5aa3ec', '#b79df2', '#5fce86'],
    late: '#ff6f61',
    soon: '#f3b83f',
    edge: '#0b1015',
  },
  light: {
    ground: '#e3eaf1',
    unknown: '#eef1f3',
    ramp: ['#fbfcfb', '#dcebe7', '#b8dad4', '#8ac2c2', '#57a1ab', '#307d90', '#155a70'],
    border: '#e3eaf1',
    upperBorder: '#5b7083',
    accent: '#0b7285',
    label: '#17222d',
    labelHalo: '#ffffffd9',
    stages: ['#4b5a69', '#2a7db8', '#164f96', '#6741c2', '#23803a'],
    late: '#cc2b2b',
    soon: '#b06a00',
    edge: '#ffffff',
  },
};
