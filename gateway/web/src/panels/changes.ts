import { html, type TemplateResult } from 'lit-html';
import type { CaseFile } from '../caseFile';
import { nameOf } from '../city/names';
import type { ExplainedStep } from '../gen/citytwin/v1/cases_pb';
import { msOf } from '../live/openCase';
import type { View } from './view';

/** So many changes are told; the history has the rest. */
const toldMost = 5;

/** What happened to the case since a version was shown: when, and who did what. Nothing when it is the same. */
export function changesSince(view: View, file: CaseFile, version: bigint): TemplateResult | '' {
  const changes = file.since(version);
  return changes.length === 0 ? '' : html`<div class="act-changes"><p class="amber">${view.say('act.changed')}</p>${changeList(view, changes, toldMost)}</div>`;
}

/** What happened to a case, the first so many of it. */
export function changeList({ say, lang, times, cityNow }: View, changes: readonly ExplainedStep[], most: number): TemplateResult {
  return html`<ul>${changes.slice(0, most).map(step => html`<li><time datetime=${new Date(msOf(step.at)).toISOString()}>${times.moment(msOf(step.at), cityNow)}</time> ${nameOf(step.words, lang)}</li>`)}</ul>
    ${changes.length > most ? html`<p class="muted">${say('case.moreEvents', { count: changes.length - most })}</p>` : ''}`;
}
