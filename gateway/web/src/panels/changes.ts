import { html, type TemplateResult } from 'lit-html';
import type { CaseFile } from '../caseFile';
import { nameOf } from '../city/names';
import { msOf } from '../live/openCase';
import type { View } from './view';

/** So many changes are told; the history has the rest. */
const toldMost = 5;

/** What happened to the case since a version was shown: when, and who did what. Nothing when it is the same. */
export function changesSince({ say, times, lang, cityNow }: View, file: CaseFile, version: bigint): TemplateResult | '' {
  const changes = file.since(version);
  return changes.length === 0 ? '' : html`<div class="act-changes"><p class="amber">${say('act.changed')}</p>
    <ul>${changes.slice(0, toldMost).map(step => html`<li><time datetime=${new Date(msOf(step.at)).toISOString()}>${times.moment(msOf(step.at), cityNow)}</time> ${nameOf(step.words, lang)}</li>`)}</ul>
    ${changes.length > toldMost ? html`<p class="muted">${say('case.moreEvents', { count: changes.length - toldMost })}</p>` : ''}</div>`;
}
