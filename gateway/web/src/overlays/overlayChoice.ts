import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import { recall, remember } from '../settings';
import { count } from '../words/numbers';
import { overlayGlyph } from './overlayGlyphs';

/** What goes on, as it may be drawn over the map. */
export const overlays = ['situations', 'operations'] as const;

/** One of them. */
export type Overlay = typeof overlays[number];

/** Which of them are chosen; remembered in this browser. */
export class OverlayChoice {
  private readonly on: Set<Overlay>;

  constructor() {
    const said = recall('overlays');
    this.on = new Set(overlays.filter(one => said === undefined || said.split(',').includes(one)));
  }

  /** Whether it is chosen. */
  has(one: Overlay): boolean {
    return this.on.has(one);
  }

  /** Chooses it, or not. */
  turn(one: Overlay, isOn: boolean): void {
    this.on[isOn ? 'add' : 'delete'](one);
    remember('overlays', [...this.on].join(',') || 'none');
  }
}

/** How one of them stands: how many are drawn, absent before they came; whether its line is lost. */
export interface OverlayState {
  readonly drawn: number | undefined;
  readonly isLost: boolean;
}

/** The list to tick: what is drawn over the map besides cases, how many there are, and whether that is live. */
export function overlayChoice({ say, isPast }: View, choice: OverlayChoice, stateOf: (one: Overlay) => OverlayState, turn: (one: Overlay, isOn: boolean) => void): TemplateResult {
  return html`<fieldset class="chip on-map" ?disabled=${isPast}><legend class="unseen">${say('overlay.onMap')}</legend>
    ${overlays.map(one => {
      const { drawn, isLost } = stateOf(one);
      return html`<label data-overlay=${one} data-drawn=${drawn ?? -1} title=${say(`overlay.why.${one}`)}>
        <input type="checkbox" .checked=${choice.has(one)} @change=${(event: Event) => turn(one, (event.target as HTMLInputElement).checked)} />
        ${overlayGlyph(one)}<span>${say(`board.${one}`)}</span>
        ${!choice.has(one) || isPast ? '' : isLost ? html`<b class="amber">${say('board.notLive')}</b>` : html`<b>${drawn === undefined ? '…' : count(drawn)}</b>`}</label>`;
    })}
    ${isPast ? html`<small>${say('overlay.past')}</small>` : ''}
  </fieldset>`;
}
