import { html, type TemplateResult } from 'lit-html';
import type { Acting } from '../acting/acting';
import type { CaseFile } from '../caseFile';
import { areaName, kindName, levelName, organisationName } from '../city/names';
import { ExplainedTopic, type Case } from '../gen/citytwin/v1/cases_pb';
import { CloseKind, Stage } from '../gen/citytwin/v1/common_pb';
import type { Handovers } from '../live/handovers';
import { isLocated, isOpen, msOf } from '../live/openCase';
import { dueWords } from '../words/dues';
import { count } from '../words/numbers';
import { dueSentence, leadSentence } from '../words/reasons';
import { actionsPart } from './actionsPart';
import { dutyPart } from './dutyPart';
import { stageGlyph, urgencyGlyph } from './glyphs';
import { historyPart, reasonList } from './historyPart';
import type { View } from './view';

/** What is done about the selected case, and how hand-over to those who are asked goes. */
export interface Deeds {
  readonly acting: Acting;
  readonly handovers: Handovers;
}

/** The selected case: how it stands, its clock and why, what can be done, who leads and why, who is asked to do what, where it is, what happened. */
export function casePanel(view: View, file: CaseFile, deeds: Deeds, close: () => void, pickArea: (code: string) => void): TemplateResult {
  const { city, lang, say } = view;
  const card = file.card;
  return html`
    <div class="side-head">
      <p class="muted number">${file.number}${card && !view.isPast ? html` · ${stageGlyph(card.stage)}${say(`stage.${card.stage}`)}` : ''}</p>
      <h2>${card ? kindName(city, card.kind, lang) : say('case.loading')}</h2>
      ${card ? html`<p class="muted">${say(card.incidents === 1 ? 'case.reports.one' : 'case.reports', { count: count(card.incidents) })} · ${say('case.opened', { time: view.times.moment(msOf(card.openedAt), view.cityNow) })}</p>` : ''}
      <button type="button" class="close" aria-label=${say('case.close')} title=${say('case.close')} @click=${close}>×</button>
    </div>
    ${view.line.kind === 'lost' ? html`<p class="amber">${say('case.stale', { time: view.times.seconds(view.line.since) })}</p>` : ''}
    ${file.failure === '' ? '' : html`<p class="warning">${file.failure}</p>`}
    ${view.isPast ? html`<p class="amber">${say('past.case', { time: view.times.seconds(view.cityNow) })}</p>` : ''}
    ${!file.found || !card ? '' : view.isPast ? html`${placePart(view, file.found, pickArea)}${historyPart(view, file)}` : html`${clockPart(view, file.found)}${actionsPart(view, file, deeds.acting)}${leadPart(view, file, file.found)}${dutyPart(view, file.found, deeds.handovers)}${placePart(view, file.found, pickArea)}${historyPart(view, file)}`}`;
}

function clockPart({ say, times, cityNow }: View, found: Case): TemplateResult {
  const card = found.card!;
  const due = dueWords(card, cityNow, say, times);
  const limit = msOf(card.dueAt);
  return html`<h3>${say('case.clock')}</h3>
    <p class="split">
      <b>${limit === 0
        ? say(card.stage === Stage.REPORTED ? 'case.limitFromFiling' : 'case.noLimit')
        : say(isOpen(card) && due.urgency !== 'late' ? 'case.due' : 'case.dueWas', { time: times.moment(limit, cityNow) })}</b>
      ${limit > 0 || !isOpen(card) ? html`<span class="due ${due.urgency}">${urgencyGlyph(due.urgency)}${due.text}</span>` : ''}
    </p>
    <ul class="reasons">${found.dueBecause.filter(step => step.rule !== 'clock').map(step => html`<li>${dueSentence(step, say)}</li>`)}</ul>
    ${card.stage === Stage.SUSPENDED && found.suspendedUntil ? html`<p class="amber">${say('case.suspended', { time: times.moment(msOf(found.suspendedUntil), cityNow) })}</p>` : ''}
    ${card.closeKind === CloseKind.UNSPECIFIED ? '' : html`<p>${say(`end.${card.closeKind}`)}</p>`}
    ${card.mergedInto === '' ? '' : html`<p><a href=${`#case=${card.mergedInto}`}>${say('case.mergedInto', { number: card.mergedInto })}</a></p>`}`;
}

function leadPart({ city, lang, say }: View, file: CaseFile, found: Case): TemplateResult {
  const card = found.card!;
  const turns = ([['case.returns', found.returns], ['case.reworks', found.reworks], ['case.reopenings', found.reopenings], ['case.extensions', found.extensions]] as const)
    .filter(([, times]) => times > 0).map(([key, times]) => say(key, { count: times })).join(' · ');
  const dispatch = file.history.findLast(event => event.type.startsWith('case.dispatched.'));
  const reasons = file.explained.get(dispatch?.version ?? 0n)?.details.filter(detail => detail.topic === ExplainedTopic.ROUTING) ?? [];
  return html`<h3>${say('case.lead')}</h3>
    <p><b>${card.lead === '' ? say('case.noLead') : organisationName(city, card.lead, lang)}</b></p>
    ${reasons.length > 0 ? reasonList(reasons, lang) : html`<ul class="reasons">${found.leadBecause.map(note => html`<li>${leadSentence(note, city, say, lang)}</li>`)}</ul>`}
    ${turns === '' ? '' : html`<p class="amber">${turns}</p>`}`;
}

function placePart({ city, lang, say }: View, found: Case, pickArea: (code: string) => void): TemplateResult {
  const place = found.card!.place;
  return html`<h3>${say('case.place')}</h3>
    ${isLocated(found.card!) ? '' : html`<p class="amber">${say('case.notLocated')}</p>`}
    <ul class="chain">${place?.areas.map((code, depth) => html`<li><span class="muted">${levelName(city, city.levels[depth]?.id ?? '', lang)}</span>
      <button type="button" class="link" @click=${() => pickArea(code)}>${areaName(city, code, lang)}</button></li>`)}
      ${place?.cell ? html`<li><span class="muted">${say('case.cell')}</span><span>${place.cell}</span></li>
        <li><span class="muted">${say('case.point')}</span><span>${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}</span></li>` : ''}</ul>`;
}
