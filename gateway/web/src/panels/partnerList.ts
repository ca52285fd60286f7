import { html, type TemplateResult } from 'lit-html';
import type { ActionForm } from '../acting/actionForm';
import { metresBetween, type Partners } from '../acting/partners';
import { kindName } from '../city/names';
import { ActionInput } from '../gen/citytwin/v1/actions_pb';
import type { Case, MergeSuggestion } from '../gen/citytwin/v1/cases_pb';
import { isText } from '../texts';
import { msOf } from '../live/openCase';
import { count } from '../words/numbers';
import type { View } from './view';

/** The cases that the gateway suggests to merge into, with how far, how long apart, how alike and why; any other number is written below. */
export function partnerList(view: View, partners: Partners, found: Case, form: ActionForm, onChange: () => void): TemplateResult {
  const { say } = view;
  const { suggested, failure } = partners;
  return html`<div class="partners" role="group" aria-labelledby="act-partners" tabindex="-1" data-first>
    <p id="act-partners">${say('merge.suggested')}</p>
    ${failure !== '' ? html`<p class="warning">${failure}</p>`
      : suggested === undefined ? html`<p class="muted">${say('merge.looking')}</p>`
      : suggested.length === 0 ? html`<p class="muted">${say('merge.none')}</p>`
      : html`<ul>${suggested.map(one => partner(view, found, one, form, onChange))}</ul>`}
  </div>`;
}

function partner(view: View, found: Case, { card, score, parts }: MergeSuggestion, form: ActionForm, onChange: () => void): TemplateResult | '' {
  const { say, city, lang, times } = view;
  const here = found.card;
  if (!card?.place || !here?.place) {
    return '';
  }

  const apart = msOf(card.openedAt) - msOf(here.openedAt);
  const choose = () => {
    form.say(ActionInput.OTHER_CASE, card.number);
    onChange();
  };
  const values = { metres: count(Math.round(metresBetween(here.place, card.place))), time: times.length(Math.abs(apart)) };
  const reasons = parts.map(({ name, agreement }) => say('merge.part', { what: isText(`merge.part.${name}`) ? say(`merge.part.${name as 'kind'}`) : name, share: Math.round(agreement * 100) }));
  return html`<li><button type="button" data-partner=${card.number} aria-pressed=${form.text(ActionInput.OTHER_CASE) === card.number} @click=${choose}>
    <span><b>${card.number}</b><span>${say('merge.alike', { share: Math.round(score * 100) })}</span></span>
    <span>${kindName(city, card.kind, lang)}</span>
    <span>${say(apart < 0 ? 'merge.before' : 'merge.after', values)}</span>
    <small>${reasons.join(' · ')}</small></button></li>`;
}
