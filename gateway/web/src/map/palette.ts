import { Stage } from '../gen/citytwin/v1/common_pb';
import type { OpenStage } from '../live/openCase';
import type { Theme } from '../settings';
import type { Diverging } from './difference';

/** Colours of the map in one theme. The panels take theirs from the style sheet; the two are chosen together. */
export interface Palette {
  readonly ground: string;
  /** Fill of an area whose sums have not come yet. */
  readonly unknown: string;
  /** From nothing open to most; rises in lightness alone, so that it survives colour blindness. */
  readonly ramp: readonly [string, string, string, string, string, string, string];
  /** From far fewer than at another moment to far more: blue to orange, which stays apart in every kind of colour blindness. */
  readonly change: Diverging;
  readonly border: string;
  readonly upperBorder: string;
  readonly accent: string;
  readonly label: string;
  readonly labelHalo: string;
  /** The disc of a cluster, and its edge. */
  readonly disc: string;
  readonly discEdge: string;
  /** Colour by stage; those of `tokens.css`. */
  readonly stages: Readonly<Record<OpenStage, string>>;
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
    change: ['#7db8f5', '#4a82bd', '#2b4a68', '#18222d', '#57401f', '#a36f22', '#f0ac4e'],
    border: '#0d131a',
    upperBorder: '#8fa3b5',
    accent: '#5cc8d7',
    label: '#eef3f7',
    labelHalo: '#0d131acc',
    disc: '#151e29',
    discEdge: '#8fa3b5',
    stages: {
      [Stage.REPORTED]: '#d4dde5', [Stage.VERIFYING]: '#8fd6cf', [Stage.FILED]: '#8cc7f2', [Stage.DISPATCHED]: '#5aa3ec',
      [Stage.RETURN_REVIEW]: '#f08fc0', [Stage.HANDLING]: '#b79df2', [Stage.SUSPENDED]: '#b3a893', [Stage.AWAIT_INSPECTION]: '#5fce86',
      [Stage.AWAIT_CLOSE]: '#b5dc6a',
    },
    late: '#ff6f61',
    soon: '#f3b83f',
    edge: '#0b1015',
  },
  light: {
    ground: '#e3eaf1',
    unknown: '#eef1f3',
    ramp: ['#fbfcfb', '#dcebe7', '#b8dad4', '#8ac2c2', '#57a1ab', '#307d90', '#155a70'],
    change: ['#1f5a9e', '#6fa1d2', '#c0d8ee', '#fbfcfb', '#f7d9b3', '#e29a45', '#a85a00'],
    border: '#e3eaf1',
    upperBorder: '#5b7083',
    accent: '#0b7285',
    label: '#17222d',
    labelHalo: '#ffffffd9',
    disc: '#ffffff',
    discEdge: '#5b7083',
    stages: {
      [Stage.REPORTED]: '#4b5a69', [Stage.VERIFYING]: '#1f7a73', [Stage.FILED]: '#2a7db8', [Stage.DISPATCHED]: '#164f96',
      [Stage.RETURN_REVIEW]: '#a82c79', [Stage.HANDLING]: '#6741c2', [Stage.SUSPENDED]: '#76664a', [Stage.AWAIT_INSPECTION]: '#23803a',
      [Stage.AWAIT_CLOSE]: '#5b7a0c',
    },
    late: '#cc2b2b',
    soon: '#b06a00',
    edge: '#ffffff',
  },
};
