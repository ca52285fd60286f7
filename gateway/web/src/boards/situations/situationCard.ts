import { html, type TemplateResult } from 'lit-html';
import { durationMs } from '@bufbuild/protobuf/wkt';
import { areaName, kindName, nameOf } from '../../city/names';
import type { Bounds } from '../../gen/citytwin/v1/common_pb';
import { SituationKind, type Situation } from '../../gen/citytwin/v1/situations_pb';
import { msOf } from '../../live/openCase';
import { reasonList } from '../../panels/historyPart';
import type { View } from '../../panels/view';
import { count } from '../../words/numbers';
import type { Told } from './situationSource';

/** What can be done with a situation. */
export interface SituationActions {
  explain(): void;
  show(bounds: Bounds): void;
}

/** A situation: what was seen and what is usual, where, since when; why, for whoever asks. */
export function situationCard(view: View, one: Situation, told: Told | undefined, isAsked: boolean, actions: SituationActions): TemplateResult {
  const { city, lang, say, times, cityNow } = view;
  const { burst } = one;
  const where = burst?.commonArea || one.proposal?.commonArea || '';
  const bounds = burst?.bounds ?? city.areas.get(where)?.bounds;
  return html`<article class="card situation" data-situation=${one.number}>
    <p class="split muted"><span>${say(one.kind === SituationKind.REVIEW ? 'board.situations.review' : 'board.situations.burst')}</span><span>${one.number}</span></p>
    <h3 class="name">${burst ? burst.kinds.slice(0, 3).map(kind => kindName(city, kind, lang)).join(say('board.comma')) : one.rises.map(rise => rise.family).join(say('board.comma'))}</h3>
    ${burst ? html`<p class="large"><b>${count(burst.seen)}</b> <span class="muted">${say('board.situations.expected', { expected: expected(burst.expected), window: times.length(burst.window ? durationMs(burst.window) : 0) })}</span></p>`
      : html`<ul>${one.rises.map(rise => html`<li class="split"><span>${rise.family}</span><span>${say('board.situations.rise', { seen: rise.seen, expected: expected(rise.expected) })}</span></li>`)}</ul>`}
    <p>${areaName(city, where, lang)}${burst ? ` · ${say('board.situations.cells', { reports: count(burst.reports), cells: burst.cells.length })}` : ''}</p>
    <p class="muted">${say('board.situations.since', { since: times.moment(msOf(burst?.since ?? one.raisedAt), cityNow), raised: times.moment(msOf(one.raisedAt), cityNow), changed: times.moment(msOf(one.changedAt), cityNow) })}</p>
    <p class="actions"><button type="button" class="button" aria-expanded=${isAsked} @click=${actions.explain}>${say('board.situations.why')}</button>
      ${bounds ? html`<button type="button" class="button" @click=${() => actions.show(bounds)}>${say('board.situations.map')}</button>` : ''}</p>
    ${isAsked ? why(view, told) : ''}
  </article>`;
}

function why({ say, times, cityNow, lang }: View, told: Told | undefined): TemplateResult {
  return told === undefined ? html`<p class="muted">${say('board.loading')}</p>` : html`
    ${told.failure === '' ? '' : html`<p class="warning">${told.failure}</p>`}
    <ol class="history">${told.steps.map(step => html`<li><time>${times.moment(msOf(step.at), cityNow)}</time>
      <div>${nameOf(step.words, lang)}${step.details.length === 0 ? '' : reasonList(step.details, lang)}</div></li>`)}</ol>`;
}

function expected(value: number): string {
  return value < 0.05 ? '< 0.1' : value.toFixed(value < 10 ? 1 : 0);
}
