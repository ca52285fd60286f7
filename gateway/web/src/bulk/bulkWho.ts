import { create } from '@bufbuild/protobuf';
import { html, type TemplateResult } from 'lit-html';
import { actingChoices } from '../acting/choices';
import type { Choice } from '../acting/picker';
import { actingName } from '../acting/posts';
import { organisationName } from '../city/names';
import { CaseSchema } from '../gen/citytwin/v1/cases_pb';
import { pickerField } from '../panels/pickerField';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { Bulk } from './bulk';

/** Who acts; another one is chosen here, those who lead most of the chosen cases first. */
export function bulkWho(view: View, bulk: Bulk, leadOf: (number: string) => string): TemplateResult {
  const { say, city, lang } = view;
  const name = actingName(bulk.who.as, city, say, lang);
  return bulk.who.choosing
    ? html`<div class="who">${pickerField(bulk.who.choosing, say('act.as.choose'), choices(view, bulk, leadOf), () => bulk.changed(), id => bulk.who.actAs(id))}
        <button type="button" class="plain" @click=${() => bulk.who.choose(false)}>${say('act.cancel')}</button></div>`
    : html`<p class="who"><span>${say('act.as')} <b>${name}</b></span>
        <button type="button" class="link" data-bulk-acting=${bulk.who.as} aria-disabled=${bulk.isBusy} aria-label=${say('act.as.change.why', { who: name })} @click=${() => !bulk.isBusy && bulk.who.choose(true)}>${say('act.as.change')}</button></p>`;
}

function choices(view: View, bulk: Bulk, leadOf: (number: string) => string): readonly Choice[] {
  const leads = new Map<string, number>();
  bulk.chosen.numbers.map(leadOf).filter(id => id !== '').forEach(id => leads.set(id, (leads.get(id) ?? 0) + 1));
  const [centre, ...others] = actingChoices(view, create(CaseSchema)).filter(({ id }) => !leads.has(id));
  const leading = [...leads].sort((a, b) => b[1] - a[1])
    .map(([id, cases]): Choice => ({ id, name: organisationName(view.city, id, view.lang), note: view.say('bulk.leads', { count: count(cases) }) }));
  return [...(centre ? [centre] : []), ...leading, ...others];
}
