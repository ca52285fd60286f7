import { html, type TemplateResult } from 'lit-html';
import { actingName } from '../../acting/posts';
import { areaName, kindName, organisationName } from '../../city/names';
import { OperationClass, OperationKind, type Operation, type OperationCard } from '../../gen/citytwin/v1/operations_pb';
import { msOf } from '../../live/openCase';
import { urgencyGlyph } from '../../panels/glyphs';
import type { View } from '../../panels/view';
import { caseLinks } from '../caseLinks';
import { signOf } from '../signs';
import { answerWords } from './answerWords';
import { answersOf, isPast } from './answers';

/** An operation: what it is about, who was asked, what each of them answered, and its cases. */
export function operationCard(view: View, card: OperationCard, whole: Operation | undefined): TemplateResult {
  const { city, lang, say, times, cityNow } = view;
  const late = isPast(msOf(card.dueAt), cityNow);
  return html`<article class="card" data-operation=${card.number}>
    <p class="split muted"><span>${say(`board.one.${card.kind}`)}${card.class === OperationClass.EMERGENCY ? html` · <b class="emergency">${say('board.emergency')}</b>` : ` · ${say(`board.class.${card.class}`)}`}</span>
      <span>${card.number}</span></p>
    <h3 class="name">${card.kind === OperationKind.BOUNDARY ? kindName(city, card.subject, lang) : card.subject}</h3>
    <p class="split"><span>${areaName(city, card.commonArea, lang)} · ${actingName(card.convener, city, say, lang)}</span><span class="muted">${times.moment(msOf(card.openedAt), cityNow)}</span></p>
    <p class="split"><span>${say(`board.stage.${card.stage}`)}</span>
      ${card.dueAt ? html`<span class="due ${late ? 'late' : 'calm'}">${urgencyGlyph(late ? 'late' : 'none')}${late
        ? say('case.overdueBy', { time: times.length(cityNow - msOf(card.dueAt)) }) : say('case.left', { time: times.length(msOf(card.dueAt) - cityNow) })}</span>` : ''}</p>
    ${whole === undefined ? html`<p class="muted">${say('board.loading')}</p>` : answers(view, whole)}
    ${card.cases.length === 0 ? '' : html`<p class="muted">${say('board.operations.cases')} ${caseLinks(view, card.cases)}</p>`}
  </article>`;
}

function answers(view: View, whole: Operation): TemplateResult {
  const { city, lang, say, cityNow } = view;
  const all = answersOf(whole, cityNow);
  return all.length === 0 ? html`<p class="muted">${say('board.operations.nobody')}</p>` : html`<ul class="answers">${all.map((answer, i) => html`<li data-answer=${answer.state}>
    <span>${signOf(answer.state)}${organisationName(city, answer.organisation, lang)}${answer.organisation === whole.card?.lead ? html` <span class="muted">${say('duty.role.1')}</span>` : ''}</span>
    <span class="words ${answer.state}">${answerWords(view, answer, whole.card?.kind === OperationKind.BOUNDARY ? whole.claimants[i] : undefined)}</span></li>`)}</ul>`;
}
