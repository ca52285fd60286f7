import { html, type TemplateResult } from 'lit-html';
import type { Acting } from '../acting/acting';
import type { ActionForm } from '../acting/actionForm';
import { CaseActionKind } from '../gen/citytwin/v1/actions_pb';
import type { CaseFile } from '../caseFile';
import type { Case } from '../gen/citytwin/v1/cases_pb';
import { deed } from '../words/deeds';
import { endOfDay } from '../words/days';
import { actionFields } from './actionFields';
import { changesSince } from './changes';
import { partnerList } from './partnerList';
import type { View } from './view';

/** What is being said for an action, with Confirm and Cancel. Enter confirms, Escape cancels. */
export function actionForm(view: View, file: CaseFile, found: Case, acting: Acting, form: ActionForm): TemplateResult {
  const { say, city } = view;
  const confirm = () => void acting.confirm(date => endOfDay(date, city.timeZone));
  const name = deed(view, found, form.action);
  const isFieldless = form.inputs.length === 0;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // The page's own Escape would close the case.
      event.stopPropagation();
      acting.cancel();
    } else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      confirm();
    }
  };
  return html`<form id="act-form" class="form" aria-label=${name} novalidate @keydown=${press} @submit=${(event: Event) => { event.preventDefault(); confirm(); }}>
    <p><b>${name}</b></p>
    ${acting.isBusy ? '' : changesSince(view, file, form.version)}
    ${form.action.action === CaseActionKind.MERGE ? partnerList(view, acting.partners, found, form, () => acting.changed()) : ''}
    ${actionFields(view, form, found, () => acting.changed())}
    <p class="act-ends">
      <button type="submit" id="act-confirm" class="primary" ?data-first=${isFieldless} aria-disabled=${acting.isBusy}>${say(acting.isBusy ? 'act.busy' : 'act.confirm')}</button>
      <button type="button" class="plain" @click=${() => acting.cancel()}>${say('act.cancel')}</button>
    </p>
  </form>`;
}
