import { html, type TemplateResult } from 'lit-html';
import { actingName } from '../acting/posts';
import { withHashPart } from '../hash';
import { changeList } from '../panels/changes';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { toldOfMany, type Bulk } from './bulk';
import type { Refusal, Result } from './sending';

/** How it went: how many were done, and each that was not with the sentence that says why. */
export function bulkResult(view: View, { result, isBusy }: Bulk): TemplateResult {
  const isGood = result?.refused.length === 0 && result.unsent === 0;
  return html`<div id="bulk-result" tabindex="-1">${!result ? '' : html`
    <p class=${isBusy ? 'muted' : isGood ? 'good' : 'warning'}>${isGood && !isBusy ? '✓ ' : ''}${resultLine(view, result)}</p>
    <ul>${result.refused.map(one => refusal(view, one))}</ul>`}</div>`;
}

/** How it went, in a sentence. */
export function resultLine({ say, city, lang }: View, { kind, done, refused, acting, unsent }: Result): string {
  const values = { what: say(`act.do.${kind as 1}`), done: count(done.length), refused: count(refused.length), who: actingName(acting, city, say, lang) };
  return say(refused.length === 0 ? 'bulk.done' : 'bulk.partly', values) + (unsent === 0 ? '' : ` ${say('bulk.unsent', { count: count(unsent) })}`);
}

function refusal(view: View, { number, sentence, changes }: Refusal): TemplateResult {
  return html`<li data-refused=${number}><a href=${withHashPart(location.hash, 'case', number)}>${number}</a> ${sentence}
    ${changes.length === 0 ? '' : html`<div class="act-changes"><p class="amber">${view.say('act.changed')}</p>${changeList(view, changes, toldOfMany)}</div>`}</li>`;
}
