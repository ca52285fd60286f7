import { html, type TemplateResult } from 'lit-html';
import { caseLinks } from '../boards/caseLinks';
import { areaName, levelName, organisationName } from '../city/names';
import type { AffectedArea } from '../gen/citytwin/v1/places_pb';
import type { View } from '../panels/view';
import { count, share } from '../words/numbers';
import { answerersOf, leadersOf, surface, type Concerned } from './concerned';
import type { DrawnGround } from './drawnGround';
import type { Forming } from './forming';
import { jointPart } from './jointPart';

/** So many areas of a level, and so many organisations, are named. */
const namedMost = 8;

/** What can be done with drawn ground. */
export interface DrawnActions {
  leave(): void;
  again(): void;
  openCard(number: string): void;
}

/** Drawn ground: how large, how many open cases, whom it concerns with which share; and the form of a joint operation. */
export function drawnPanel(view: View, ground: DrawnGround, forming: Forming, actions: DrawnActions): TemplateResult {
  const { say } = view;
  const { affected, failure } = ground;
  return html`<div data-drawn=${JSON.stringify(ground.ring)}>
    <div class="side-head">
      <p class="muted">${say('drawn.title')}</p>
      <h2 tabindex="-1" id="drawn-title">${affected ? surface(affected.areaSquareMetres) : say('drawn.title')}</h2>
      <button type="button" class="close" aria-label=${say('drawn.leave')} title=${say('drawn.leave')} @click=${actions.leave}>×</button>
    </div>
    ${failure !== '' ? html`<div class="warning" role="alert" data-refused><b>${say('drawn.failed')}</b> ${failure}</div>
        <p><button type="button" class="button" @click=${actions.again}>${say('drawn.again')}</button></p>`
      : !affected ? html`<p class="muted">${say('drawn.reading')}</p>`
      : html`${casesOf(view, ground)}
        ${jointPart(view, ground, forming, actions.openCard)}
        <h3>${say('drawn.concerned')}</h3>
        ${view.city.levels.slice(1).map(({ id }) => levelPart(view, id, affected.areas.filter(({ level }) => level === id)))}
        ${affected.shareOutside > 0.0005 ? html`<p class="muted split" data-outside><span>${say('drawn.outside')}</span><span>${share(affected.shareOutside, 1)}</span></p>` : ''}
        ${organisations(view, 'drawn.leads', leadersOf(ground.cases.open ?? []))}
        ${organisations(view, 'drawn.answers', answerersOf(affected, view.city))}`}
  </div>`;
}

function casesOf(view: View, { cases }: DrawnGround): TemplateResult {
  const { say, times, cityNow } = view;
  const { open, line: { state } } = cases;
  return open === undefined ? html`<p class="muted">${state.kind === 'lost' ? state.reason : say('drawn.counting')}</p>` : html`
    <dl class="quad"><div><dd data-open>${count(open.length)}</dd><dt>${say('drawn.cases')}</dt></div>
      <div><dd class=${cases.overdue(cityNow) > 0 ? 'late' : ''}>${count(cases.overdue(cityNow))}</dd><dt>${say('drawn.overdue')}</dt></div></dl>
    ${open.length === 0 ? '' : html`<p>${caseLinks(view, open.map(({ number }) => number))}</p>`}
    ${state.kind === 'lost' ? html`<p class="amber">${say('drawn.asOf', { time: times.seconds(state.since) })}</p>` : ''}`;
}

function levelPart({ city, lang, say }: View, level: string, areas: readonly AffectedArea[]): TemplateResult | '' {
  return areas.length === 0 ? '' : html`<p class="muted">${levelName(city, level, lang)}</p>
    <ul class="bars">${areas.slice(0, namedMost).map(area => html`<li data-area=${area.code} data-share=${area.share}><span class="name">${areaName(city, area.code, lang)}</span>
      <span class="value">${surface(area.amount)} · ${area.slight ? say('drawn.slight') : share(area.share, 1)}</span><i style=${`width:${area.share * 100}%`}></i></li>`)}</ul>
    ${areas.length > namedMost ? html`<p class="muted">${say('drawn.moreAreas', { count: areas.length - namedMost })}</p>` : ''}`;
}

function organisations({ city, lang, say }: View, title: 'drawn.leads' | 'drawn.answers', all: readonly Concerned[]): TemplateResult | '' {
  return all.length === 0 ? '' : html`<h3>${say(title)}</h3>
    <ul>${all.slice(0, namedMost).map(({ organisation, leads }) => html`<li class="split" data-concerned=${organisation}><span>${organisationName(city, organisation, lang)}</span>
      ${leads === 0 ? '' : html`<span class="muted">${say('drawn.leadCount', { count: count(leads) })}</span>`}</li>`)}</ul>
    ${all.length > namedMost ? html`<p class="muted">${say('drawn.moreAreas', { count: all.length - namedMost })}</p>` : ''}`;
}
