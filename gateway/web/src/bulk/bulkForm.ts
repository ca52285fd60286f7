import { create } from '@bufbuild/protobuf';
import { html, type TemplateResult } from 'lit-html';
import { CaseSchema } from '../gen/citytwin/v1/cases_pb';
import { actionFields } from '../panels/actionFields';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { Bulk } from './bulk';
import { movedPart } from './movedPart';

/** What is said once for many cases, with how many it is for. Enter confirms, Escape cancels. */
export function bulkForm(view: View, bulk: Bulk, { offer, form }: NonNullable<Bulk['saying']>): TemplateResult {
  const { say } = view;
  const name = say(`act.do.${offer.kind as 1}`);
  const others = bulk.chosen.size - offer.cases.length;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      void bulk.confirm();
    }
  };
  return html`<form class="form" aria-label=${name} novalidate @keydown=${press} @submit=${(event: Event) => { event.preventDefault(); void bulk.confirm(); }}>
    <p><b>${name}</b> · ${say(offer.cases.length === 1 ? 'bulk.for.one' : 'bulk.for', { count: count(offer.cases.length) })}</p>
    ${others === 0 ? '' : html`<p class="muted">${say('bulk.others', { count: count(others) })}</p>`}
    ${movedPart(view, bulk)}
    ${actionFields(view, form, create(CaseSchema), () => bulk.changed())}
    <p class="act-ends">${bulk.isBusy
      ? html`<button type="button" id="bulk-stop" class="plain" aria-disabled=${bulk.isStopping} @click=${() => bulk.stop()}>${say('bulk.stop')}</button>`
      : html`<button type="submit" id="bulk-confirm" class="primary" ?data-first=${form.inputs.length === 0}>${say('act.confirm')}</button>
        <button type="button" class="plain" @click=${() => bulk.cancel()}>${say('act.cancel')}</button>`}</p>
  </form>`;
}
