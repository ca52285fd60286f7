import { html, type TemplateResult } from 'lit-html';
import type { CaseFile } from '../caseFile';
import { nameOf } from '../city/names';
import type { CaseEvent, ExplainedDetail } from '../gen/citytwin/v1/cases_pb';
import { msOf } from '../live/openCase';
import type { Lang } from '../settings';
import { happening } from '../words/happenings';
import { count } from '../words/numbers';
import type { View } from './view';

/** So many events of the history are shown, the latest. */
const historyMost = 40;

/** What happened, the latest first; why, for whoever opens an event. */
export function historyPart(view: View, file: CaseFile): TemplateResult {
  const { say, times, cityNow } = view;
  const told = view.isPast ? file.history.filter(event => msOf(event.at) <= cityNow) : file.history;
  const latest = told.slice(-historyMost).reverse();
  return html`<h3>${say('case.history')}</h3>
    <ol class="history">${latest.map(event => html`<li><time datetime=${new Date(msOf(event.at)).toISOString()}>${times.moment(msOf(event.at), cityNow)}</time>
      <div>${tell(view, file, event)}${event.text === '' ? '' : html`<q>${event.text}</q>`}</div></li>`)}</ol>
    ${told.length > latest.length ? html`<p class="muted">${say('case.moreEvents', { count: count(told.length - latest.length) })}</p>` : ''}
    <p class="muted">${say('case.pack', { version: file.found!.packVersion })}</p>`;
}

/** Reasons below one another, each with what it rests on. */
export function reasonList(details: readonly ExplainedDetail[], lang: Lang): TemplateResult {
  return html`<ul class="reasons">${details.map(detail => html`<li>${nameOf(detail.words, lang)}${detail.details.length === 0 ? '' : reasonList(detail.details, lang)}</li>`)}</ul>`;
}

/** The sentence of an event with its reasons; the bare event until the sentence is read. */
function tell({ city, lang, say }: View, file: CaseFile, event: CaseEvent): TemplateResult {
  const step = file.explained.get(event.version);
  if (!step) {
    const { what, detail } = happening(event, city, say, lang);
    return html`<b>${what}</b>${detail === '' ? '' : html`<br /><span class="muted">${detail}</span>`}`;
  }

  const words = nameOf(step.words, lang);
  return step.details.length === 0 ? html`${words}` : html`<details><summary>${words}</summary>${reasonList(step.details, lang)}</details>`;
}
