import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { Bulk } from './bulk';
import type { RowHands } from './rowHands';

/** The box of a row. The keys reach it by Space on the row itself, so that the list stays one stop for the tabulator. */
export function rowBox({ say }: View, bulk: Bulk, hands: RowHands, number: string): TemplateResult {
  return html`<label class="box"><input type="checkbox" tabindex="-1" data-choose=${number} aria-label=${say('bulk.choose', { number })}
    .checked=${live(bulk.chosen.has(number))} @click=${(event: MouseEvent) => hands.choose(number, event.shiftKey)} /></label>`;
}

/** The box that chooses all rows that are here. */
export function allBox({ say }: View, bulk: Bulk, hands: RowHands, numbers: readonly string[]): TemplateResult | '' {
  const chosen = numbers.filter(number => bulk.chosen.has(number)).length;
  return numbers.length === 0 ? '' : html`<label class="box all"><input type="checkbox" data-choose-all .checked=${live(chosen === numbers.length)} .indeterminate=${live(chosen > 0 && chosen < numbers.length)}
    @click=${(event: MouseEvent) => hands.all((event.target as HTMLInputElement).checked)} /><span>${say('bulk.all', { count: count(numbers.length) })}</span></label>`;
}
