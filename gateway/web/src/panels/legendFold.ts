import { recall, remember } from '../settings';

/** In a window of this height the legend is shown whole; in a lower one it would cover the map, and is asked for. */
const roomy = 820;

/** Whether the legend is folded to one line. What was chosen is remembered; until then the window decides. */
export class LegendFold {
  private chosen = recall('legend');

  /** On a wall nobody comes to open it. */
  get isOpen(): boolean {
    return document.body.classList.contains('on-wall') || (this.chosen === undefined ? innerHeight >= roomy : this.chosen === 'open');
  }

  /** Somebody opens or folds it. */
  turn(isOpen: boolean): void {
    this.chosen = isOpen ? 'open' : 'folded';
    remember('legend', this.chosen);
  }
}
