import { html, type TemplateResult } from 'lit-html';
import { areaName, kindName, organisationName } from '../city/names';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { isLocated, isOpen, msOf } from '../live/openCase';
import { dueWords } from '../words/dues';
import { count } from '../words/numbers';
import { stageGlyph, urgencyGlyph } from './glyphs';
import { rowHeight } from './listWindow';
import type { View } from './view';

/** Where a row stands, and how. */
export interface RowState {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  readonly isSelected: boolean;
  /** The tabulator comes here. */
  readonly isReached: boolean;
  readonly isFresh: boolean;
  /** The box that chooses it; empty where nothing can be chosen. */
  readonly box: TemplateResult | '';
  readonly isChosen: boolean;
  pick(event: MouseEvent): void;
}

/** A case of the list in three lines: what and how long, which and where, how far and by whom. */
export function workRow(view: View, card: CaseCard, state: RowState): TemplateResult {
  const { city, lang, say, times, cityNow } = view;
  const due = dueWords(card, cityNow, say, times);
  const text = due.urgency === 'late' ? say('list.late', { time: times.length(cityNow - (msOf(card.dueAt) || msOf(card.overdueAt))) }) : due.text;
  const kind = kindName(city, card.kind, lang);
  return html`<li class=${state.isFresh ? 'fresh' : ''} style=${place(state.index)} aria-posinset=${state.index + 1} aria-setsize=${state.total}>${state.box}
    <button type="button" class="row ${isOpen(card) ? '' : 'ended'}" data-case=${card.number} data-index=${state.index} tabindex=${state.isReached ? 0 : -1}
      aria-current=${state.isSelected} @click=${(event: MouseEvent) => state.pick(event)}>
      <span><b title=${kind}>${state.isChosen ? html`<span class="unseen">${say('bulk.isChosen')}</span>` : ''}${kind}</b><span class="due ${due.urgency}">${urgencyGlyph(due.urgency)}${text}</span></span>
      <span><span>${card.number}</span><span>${isLocated(card) ? areaName(city, card.place?.areas.at(-1), lang) : say('case.notLocated')}</span></span>
      <span><span>${stageGlyph(card.stage)}${say(`stage.${card.stage}`)}${card.lead === '' ? '' : ` · ${organisationName(city, card.lead, lang)}`}</span>
        <span>${card.incidents > 1 ? html`<span class="accent">${say('case.reports', { count: count(card.incidents) })}</span> · ` : ''}${times.moment(msOf(card.openedAt), cityNow)}</span></span>
    </button>
  </li>`;
}

/** A row whose case has not come yet. */
export function blankRow(index: number): TemplateResult {
  return html`<li class="blank" style=${place(index)} aria-hidden="true"><i></i><i></i></li>`;
}

function place(index: number): string {
  return `top:${index * rowHeight}px`;
}
