import { html, type TemplateResult } from 'lit-html';
import type { ActionForm } from '../acting/actionForm';
import { organisationChoices, kindChoices } from '../acting/choices';
import { canProve, proofsMost, proofsOf } from '../acting/proofs';
import { levelName } from '../city/names';
import { ActionInput } from '../gen/citytwin/v1/actions_pb';
import type { Case } from '../gen/citytwin/v1/cases_pb';
import type { TextKey } from '../texts';
import { pickerField } from './pickerField';
import type { View } from './view';

/** Longest text that is recorded, in characters. */
const longest = 200;

/** Closed lists: how many words each has, and where its texts stand. */
const lists: Partial<Record<ActionInput, (word: number) => TextKey>> = {
  [ActionInput.FINDING]: word => `act.finding.${word as 1}`,
  [ActionInput.REJECT_CODE]: word => `act.reject.${word as 1}`,
  [ActionInput.RETURN_REASON]: word => `act.return.${word as 1}`,
  [ActionInput.ESCALATION_REASON]: word => `act.escalation.${word as 1}`,
  [ActionInput.CLOSE_KIND]: word => `end.${word as 1}`,
  [ActionInput.REOPEN_GROUND]: word => `act.ground.${word as 1}`,
};
const words: Partial<Record<ActionInput, readonly number[]>> = {
  [ActionInput.FINDING]: [1, 2, 3],
  [ActionInput.REJECT_CODE]: [1, 2, 3, 4, 5, 6, 7],
  [ActionInput.RETURN_REASON]: [1, 2, 3, 4, 5],
  [ActionInput.ESCALATION_REASON]: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  [ActionInput.CLOSE_KIND]: [1, 2, 3, 4, 5, 6],
  // The second ground is that of whoever reported, by a token that no operator has.
  [ActionInput.REOPEN_GROUND]: [1, 3, 4],
};

/** The fields of a form: what must be said first, then what may be. */
export function actionFields(view: View, form: ActionForm, found: Case, onChange: () => void): TemplateResult {
  const { inputs, optionalInputs } = form.action;
  const asked = form.isRecurrence ? [...inputs, ActionInput.OTHER_CASE] : inputs;
  return html`${asked.map((input, at) => field(view, form, found, input, false, at === 0, onChange))}
    ${optionalInputs.map((input, at) => field(view, form, found, input, true, at === 0 && asked.length === 0, onChange))}`;
}

function field(view: View, form: ActionForm, found: Case, input: ActionInput, isOptional: boolean, isFirst: boolean, onChange: () => void): TemplateResult {
  const { say, lang, city } = view;
  const [id, isMissing] = [`${form.prefix}-${input}`, form.missing === input];
  const label = isOptional ? say('act.optional', { what: say(`act.input.${input as 1}`) }) : say(`act.input.${input as 1}`);
  const write = (event: Event) => { form.say(input, (event.target as HTMLInputElement).value); onChange(); };
  const missing = isMissing ? html`<small class="late" id=${`${id}-missing`}>${say('act.missing')}</small>` : '';
  const list = lists[input];
  const named = (control: TemplateResult) => html`<div><label for=${id}>${label}</label>${control}${missing}</div>`;
  switch (input) {
    case ActionInput.ORGANISATION:
    case ActionInput.COUNTER_PROPOSAL:
      return html`<div>${pickerField(form.pickers.get(input)!, label, organisationChoices(view, found, form.action.candidates), onChange, undefined, isFirst, isMissing)}${missing}</div>`;
    case ActionInput.CASE_KIND:
      return html`<div>${pickerField(form.pickers.get(input)!, label, kindChoices(view), onChange, undefined, isFirst, isMissing)}${missing}</div>`;
    case ActionInput.LEVEL:
      return named(html`<select id=${id} ?data-first=${isFirst} @change=${write}>${form.action.candidates.map(level => html`<option value=${level} ?selected=${form.text(input) === level}>${levelName(city, level, lang)}</option>`)}</select>`);
    case ActionInput.UNTIL:
      return named(html`<input id=${id} type="date" ?data-first=${isFirst} aria-invalid=${isMissing} .value=${form.text(input)} @input=${write} />`);
    case ActionInput.OTHER_CASE:
      return named(html`<input id=${id} type="text" ?data-first=${isFirst} autocomplete="off" spellcheck="false" aria-invalid=${isMissing} placeholder=${form.number} .value=${form.values.get(input) ?? ''} @input=${write} />`);
    case ActionInput.EVIDENCE:
      return named(canProve
        ? html`<input id=${id} type="file" multiple accept="image/*" ?data-first=${isFirst} aria-invalid=${isMissing} aria-describedby=${`${id}-why`} @change=${(event: Event) => void hand(form, event, onChange)} />
          <small id=${`${id}-why`}>${say('act.proof.why', { most: proofsMost })}</small>`
        : html`<small id=${id} tabindex="-1" class="amber">${say('act.proof.cannot')}</small>`);
    default:
      return named(list
        ? html`<select id=${id} ?data-first=${isFirst} aria-invalid=${isMissing} @change=${write}>
            ${form.word(input) === 0 ? html`<option value="" selected>${say('act.choose')}</option>` : ''}
            ${(words[input] ?? []).map(word => html`<option value=${word} ?selected=${form.word(input) === word}>${say(list(word))}</option>`)}</select>`
        : html`<textarea id=${id} rows="2" maxlength=${longest} ?data-first=${isFirst} aria-invalid=${isMissing} .value=${form.values.get(input) ?? ''} @input=${write}></textarea>
          <small class="counter">${(form.values.get(input) ?? '').length} / ${longest}</small>`);
  }
}

async function hand(form: ActionForm, event: Event, onChange: () => void): Promise<void> {
  form.proofs = await proofsOf([...((event.target as HTMLInputElement).files ?? [])]);
  form.missing = undefined;
  onChange();
}
