import { html, type TemplateResult } from 'lit-html';
import { withHashPart } from '../hash';
import { changeList } from '../panels/changes';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { toldOfMany, type Bulk } from './bulk';

/** Which cases changed while something is being said about them, what changed, and the way to take them as they are now. */
export function movedPart(view: View, bulk: Bulk): TemplateResult | '' {
  const moved = [...bulk.saying?.moved ?? []];
  const { say } = view;
  return moved.length === 0 || bulk.isBusy ? '' : html`<div class="act-changes" data-moved=${moved.length}>
    <p class="amber" role="status">${say(moved.length === 1 ? 'bulk.moved.one' : 'bulk.moved', { count: count(moved.length) })}</p>
    ${moved.map(([number, { action, changes }]) => html`<div data-moved-case=${number}><a href=${withHashPart(location.hash, 'case', number)}>${number}</a>
      ${action ? '' : html`<span class="amber">${say('bulk.moved.gone')}</span>`}${changeList(view, changes, toldOfMany)}</div>`)}
    <button type="button" id="bulk-renew" class="plain" @click=${() => bulk.renew()}>${say('bulk.moved.take')}</button></div>`;
}
