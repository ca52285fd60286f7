import { html, type TemplateResult } from 'lit-html';
import type { Choice } from '../acting/picker';
import { actingName, centre, whole } from '../acting/posts';
import { areaName, kindName, organisationName } from '../city/names';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { OperationKind } from '../gen/citytwin/v1/operations_pb';
import { pickerField } from '../panels/pickerField';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { concernedBy, type Concerned } from './concerned';
import type { DrawnGround } from './drawnGround';
import { overdueOnly, type JointForm } from './jointForm';

/** Longest subject that is recorded, in characters. */
const longest = 200;

/** Cases of one operation, at most. */
const casesMost = 1_000;

/** So many organisations are offered to be ticked; others are looked up. */
const offeredMost = 10;

const kinds = [OperationKind.JOINT, OperationKind.REVIEW] as const;
const classes = [1, 2, 3, 4] as const;

/** The fields of the form: what, which cases, who leads, who assists, as whom. */
export function jointFields(view: View, { affected, cases }: DrawnGround, form: JointForm, onChange: () => void): TemplateResult {
  const { say } = view;
  const cards = cases.open ?? [];
  const concerned = concernedBy(cards, affected!, view.city);
  const everybody = organisations(view, concerned);
  const missing = (one: JointForm['missing']) => (form.missing === one ? html`<small class="late">${say('act.missing')}</small>` : '');
  const pick = (put: (word: number) => void) => (event: Event) => { put(Number((event.target as HTMLSelectElement).value)); onChange(); };
  return html`
    <div><label for="joint-kind">${say('joint.kind')}</label><select id="joint-kind" @change=${pick(word => (form.kind = word))}>
      ${kinds.map(word => html`<option value=${word} ?selected=${form.kind === word}>${say(`board.one.${word}`)}</option>`)}</select></div>
    <div><label for="joint-class">${say('joint.class')}</label><select id="joint-class" aria-invalid=${form.missing === 'class'} @change=${pick(word => (form.class = word))}>
      ${Number(form.class) === 0 ? html`<option value="0" selected>${say('act.choose')}</option>` : ''}
      ${classes.map(word => html`<option value=${word} ?selected=${Number(form.class) === word}>${say(`board.class.${word}`)}</option>`)}</select>${missing('class')}</div>
    <div><label for="joint-subject">${say('joint.subject')}</label><textarea id="joint-subject" rows="2" maxlength=${longest} aria-invalid=${form.missing === 'subject'} .value=${form.subject}
      @input=${(event: Event) => { form.about((event.target as HTMLTextAreaElement).value); onChange(); }}></textarea>${missing('subject')}</div>
    <div><label for="joint-cases">${say('joint.cases')}</label><select id="joint-cases" @change=${(event: Event) => { form.joining = (event.target as HTMLSelectElement).value; onChange(); }}>
      ${joinings(view, cards, cases.overdue(view.cityNow)).map(([id, text]) => html`<option value=${id} ?selected=${form.joining === id}>${text}</option>`)}</select>
      ${cards.length > casesMost ? html`<small>${say('joint.cases.most', { most: count(casesMost) })}</small>` : ''}</div>
    <div>${pickerField(form.lead, say('joint.lead'), everybody, onChange, undefined, false, form.missing === 'lead')}${missing('lead')}</div>
    ${assists(view, form, concerned, onChange)}
    <div>${pickerField(form.another, say('joint.another'), everybody, onChange, id => { form.call(id, true); form.another.write(''); form.another.isOpen = false; })}</div>
    <div>${pickerField(form.acting, say('joint.acting'), [...posts(view), ...everybody], onChange)}</div>`;
}

/** Those concerned, to be ticked, and whoever was looked up besides. */
function assists({ city, lang, say }: View, form: JointForm, concerned: readonly Concerned[], onChange: () => void): TemplateResult {
  const offered = [...new Set([...concerned.slice(0, offeredMost).map(({ organisation }) => organisation), ...form.assists])].filter(id => id !== form.lead.chosen);
  return offered.length === 0 ? html`` : html`<fieldset class="assists"><legend>${say('joint.assists')}</legend>${offered.map(id => html`<label><input type="checkbox" data-assist=${id} .checked=${form.assists.has(id)}
    @change=${(event: Event) => { form.call(id, (event.target as HTMLInputElement).checked); onChange(); }} /> ${organisationName(city, id, lang)}</label>`)}</fieldset>`;
}

function joinings({ city, lang, say }: View, cards: readonly CaseCard[], overdue: number): (readonly [id: string, text: string])[] {
  const byKind = [...new Set(cards.map(({ kind }) => kind))].map(kind => [kind, cards.filter(card => card.kind === kind).length] as const).sort((a, b) => b[1] - a[1]);
  return [
    ['', say('joint.cases.all', { count: count(cards.length) })],
    [overdueOnly, say('joint.cases.overdue', { count: count(overdue) })],
    ...byKind.map(([kind, many]) => [kind, say('joint.cases.kind', { kind: kindName(city, kind, lang), count: count(many) })] as const),
  ];
}

/** Every organisation, those concerned first. */
function organisations({ city, lang, say }: View, concerned: readonly Concerned[]): Choice[] {
  const rank = new Map(concerned.map(({ organisation }, at) => [organisation, at]));
  const leads = new Map(concerned.map(one => [one.organisation, one.leads]));
  return [...city.organisations.values()].sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0).map(({ id, area }) => ({
    id, name: organisationName(city, id, lang), note: (leads.get(id) ?? 0) > 0 ? say('joint.note.leads', { count: leads.get(id)! }) : areaName(city, area, lang),
  }));
}

function posts({ city, lang, say }: View): Choice[] {
  return [centre, whole].filter(id => !city.organisations.has(id)).map(id => ({ id, name: actingName(id, city, say, lang), note: '' }));
}
