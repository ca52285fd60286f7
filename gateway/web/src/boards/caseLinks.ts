import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import { count } from '../words/numbers';

/** So many cases are named. */
const namedMost = 4;

/** Links to cases; how many more there are. A link leaves the board. */
export function caseLinks({ say }: View, numbers: readonly string[], all = numbers.length): TemplateResult {
  const named = numbers.slice(0, namedMost);
  return html`<span class="cases">${named.map(number => html`<a href=${`#case=${encodeURIComponent(number)}`}>${number}</a> `)}${all > named.length
    ? html`<span class="muted">${say('board.moreCases', { count: count(all - named.length) })}</span>` : ''}</span>`;
}
