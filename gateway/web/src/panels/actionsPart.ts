import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { keyOf, type Acting } from '../acting/acting';
import { actingChoices } from '../acting/choices';
import { actingName } from '../acting/posts';
import type { CaseFile } from '../caseFile';
import { nameOf } from '../city/names';
import type { CaseAction } from '../gen/citytwin/v1/actions_pb';
import type { Case } from '../gen/citytwin/v1/cases_pb';
import { deed } from '../words/deeds';
import { actionForm } from './actionForm';
import { changesSince } from './changes';
import { pickerField } from './pickerField';
import type { View } from './view';

/** What can be done about the case: every action that the rules allow is a button, the others say what stands in their way. */
export function actionsPart(view: View, file: CaseFile, acting: Acting): TemplateResult {
  const { say } = view;
  const found = file.found!;
  const [possible, hindered] = [acting.can.actions.filter(action => action.possible), acting.can.actions.filter(action => !action.possible)];
  const [near, far] = [hindered.filter(isInSight), hindered.filter(action => !isInSight(action))];
  return html`<section class="actions" aria-labelledby="act-title" ${ref(section => section && settle(acting, section))}>
    <h3 id="act-title">${say('act.title')}</h3>
    ${whoActs(view, found, acting)}
    <div id="act-outcome" tabindex="-1">${outcome(view, file, found, acting)}</div>
    <p class="unseen" role="status">${said(view, found, acting)}</p>
    ${acting.can.failure === '' ? '' : html`<p class="warning">${acting.can.failure}</p>`}
    ${acting.form
      ? actionForm(view, file, found, acting, acting.form)
      : html`<ul class="possible">${nextFirst(possible).map(action => html`<li><button type="button" class=${action.next ? 'primary' : 'plain'} data-action=${keyOf(action)}
          @click=${() => acting.open(action)}>${deed(view, found, action)}</button></li>`)}</ul>
        <ul class="hindered">${[...near, ...(acting.showsAll ? far : [])].map(action => hinderedRow(view, found, action))}</ul>
        ${othersOf(found, near).map(id => html`<p><button type="button" class="link" @click=${() => acting.actAs(id)}>${say('act.as.one', { who: actingName(id, view.city, say, view.lang) })}</button></p>`)}
        ${far.length === 0 ? '' : html`<button type="button" class="link" aria-expanded=${acting.showsAll}
          @click=${() => { acting.showsAll = !acting.showsAll; acting.changed(); }}>${say(acting.showsAll ? 'act.fewer' : 'act.all', { count: far.length })}</button>`}`}
  </section>`;
}

function whoActs(view: View, found: Case, acting: Acting): TemplateResult {
  const { say, city, lang } = view;
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      acting.choose(false);
    }
  };
  return acting.choosing
    ? html`<div class="who" @keydown=${close}>${pickerField(acting.choosing, say('act.as.choose'), actingChoices(view, found), () => acting.changed(), id => acting.actAs(id))}
        <button type="button" class="plain" @click=${() => acting.choose(false)}>${say('act.cancel')}</button></div>`
    : html`<p class="who"><span>${say('act.as')} <b>${actingName(acting.can.as, city, say, lang)}</b></span>
        <button type="button" class="link" data-acting=${acting.can.as} aria-label=${say('act.as.change.why', { who: actingName(acting.can.as, city, say, lang) })} @click=${() => acting.choose(true)}>${say('act.as.change')}</button></p>`;
}

/** Greyed, and why. Reached by the keyboard, so that the reason is read to whoever cannot see it. */
function hinderedRow(view: View, found: Case, action: CaseAction): TemplateResult {
  return html`<li><button type="button" aria-disabled="true" data-action=${keyOf(action)} data-code=${action.code}>${deed(view, found, action)} · <span>${nameOf(action.words, view.lang)}</span></button></li>`;
}

/** Those whose obligations the next steps are, where it is not for whoever acts to take them. */
function othersOf(found: Case, near: readonly CaseAction[]): readonly string[] {
  const theirs = near.filter(action => action.code === 'work.not_yours').map(action => found.obligations.find(duty => duty.number === action.obligation)?.organisation ?? '');
  return [...new Set(theirs)].filter(id => id !== '');
}

function outcome(view: View, file: CaseFile, found: Case, { outcome: how }: Acting): TemplateResult | '' {
  return how?.kind === 'done' ? html`<p class="good">✓ ${wellDone(view, found, how)}</p>`
    : how ? html`<p class="warning">${view.say('act.refused', { what: deed(view, found, how.action) })} ${how.sentence}</p>
        ${how.changedSince === undefined ? '' : changesSince(view, file, how.changedSince)}`
    : '';
}

/** What a screen reader says once an action has gone well or not. */
function said(view: View, found: Case, { outcome: how, isBusy }: Acting): string {
  return isBusy ? view.say('act.busy') : how?.kind === 'done' ? wellDone(view, found, how) : how ? `${view.say('act.refused', { what: deed(view, found, how.action) })} ${how.sentence}` : '';
}

/** Done: what, and by whom. */
function wellDone(view: View, found: Case, { action, acting }: { readonly action: CaseAction; readonly acting: string }): string {
  return view.say('act.done', { what: deed(view, found, action), who: actingName(acting, view.city, view.say, view.lang) });
}

/** Next steps that something other than time stands in the way of. What is so already is nothing to look at. */
function isInSight(action: CaseAction): boolean {
  return action.next && action.code !== '';
}

function nextFirst(actions: readonly CaseAction[]): readonly CaseAction[] {
  return [...actions.filter(action => action.next), ...actions.filter(action => !action.next)];
}

/** Moves the keys to where they belong now, once everything is drawn. */
function settle(acting: Acting, section: Element): void {
  const wanted = acting.focus;
  if (wanted !== undefined) {
    acting.focus = undefined;
    queueMicrotask(() => (section.querySelector<HTMLElement>(wanted) ?? section.querySelector<HTMLElement>('#act-outcome'))?.focus());
  }
}
