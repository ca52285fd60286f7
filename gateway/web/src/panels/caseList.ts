import { html, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { wholeCity } from '../city/city';
import { areaName, kindName, organisationName } from '../city/names';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { isLocated, isOpen, msOf } from '../live/openCase';
import { count } from '../words/numbers';
import { dueWords } from '../words/dues';
import { stageGlyph, urgencyGlyph } from './glyphs';
import type { View } from './view';

/** So many rows are shown. */
export const rowsMost = 50;

/** What the list needs besides the view. */
export interface ListState {
  /** The cases, newest first. */
  readonly cards: readonly CaseCard[];
  readonly loaded: boolean;
  readonly area: string | undefined;
  readonly openOnly: boolean;
  readonly selected: string | undefined;
  pick(card: CaseCard): void;
  show(openOnly: boolean): void;
}

/** The latest cases, live. While somebody points at the list or is in it, new rows wait, so that no row moves under the hand. */
export class CaseList {
  private held: ReadonlySet<string> | undefined;
  private holding = false;

  /** @param redraw Asks for the page to be drawn again. */
  constructor(private readonly redraw: () => void) {}

  /** The list now. */
  draw(view: View, state: ListState): TemplateResult {
    const rows = this.rows(state.cards);
    const waiting = this.held ? state.cards.filter(card => !this.held!.has(card.number)).length : 0;
    return html`
      <div class="list-head">
        <h2>${view.say('list.title')}</h2>
        <div class="choice" role="group" aria-label=${view.say('list.title')}>
          ${[true, false].map(openOnly => html`<button type="button" aria-pressed=${openOnly === state.openOnly} @click=${() => this.release(() => state.show(openOnly))}>
            ${view.say(openOnly ? 'list.open' : 'list.all')}</button>`)}
        </div>
        <p class="muted">${scopeLine(view, state, rows.length)}</p>
      </div>
      ${waiting > 0 ? html`<button type="button" class="held" @click=${() => this.release(this.redraw)}>${view.say('list.held', { count: count(waiting) })}</button>` : ''}
      <ul class="rows" @pointerenter=${() => this.hold(true)} @pointerleave=${() => this.hold(false)} @focusin=${() => this.hold(true)} @focusout=${() => this.hold(false)}>
        ${repeat(rows, card => card.number, card => row(view, card, state))}
      </ul>
      ${rows.length > 0 ? '' : html`<p class="empty muted">${view.say(state.loaded ? 'list.none' : 'list.loading')}</p>`}`;
  }

  /** Shows what waits, for example because other cases are listed now. */
  release(then: () => void): void {
    this.held = undefined;
    then();
  }

  private rows(cards: readonly CaseCard[]): CaseCard[] {
    if (!this.holding) {
      this.held = undefined;
    } else {
      this.held ??= new Set(cards.map(card => card.number));
    }

    return cards.filter(card => this.held?.has(card.number) ?? true).slice(0, rowsMost);
  }

  private hold(holding: boolean): void {
    this.holding = holding;
    this.redraw();
  }
}

function scopeLine({ city, lang, say, sums }: View, state: ListState, shown: number): string {
  const code = state.area ?? wholeCity(city)?.code;
  const all = sums(code)?.open;
  const scope = areaName(city, code, lang);
  const text = state.openOnly && all !== undefined ? say('list.of', { shown: count(shown), all: count(all) }) : say('list.ofAll', { shown: count(shown) });
  return `${scope} · ${text}`;
}

function row(view: View, card: CaseCard, state: ListState): TemplateResult {
  const { city, lang, say, times, cityNow } = view;
  const due = dueWords(card, cityNow, say, times);
  const kind = kindName(city, card.kind, lang);
  return html`<li>
    <button type="button" class="row ${isOpen(card) ? '' : 'ended'}" data-case=${card.number} aria-current=${card.number === state.selected} @click=${() => state.pick(card)}>
      <span><b title=${kind}>${kind}</b><span class="due ${due.urgency}">${urgencyGlyph(due.urgency)}${due.text}</span></span>
      <span><span>${card.number}</span><span>${isLocated(card) ? areaName(city, card.place?.areas.at(-1), lang) : say('case.notLocated')}</span></span>
      <span><span>${stageGlyph(card.stage)}${say(`stage.${card.stage}`)}${card.lead === '' ? '' : ` · ${organisationName(city, card.lead, lang)}`}</span>
        <span>${card.incidents > 1 ? html`<span class="accent">${say('case.reports', { count: count(card.incidents) })}</span> · ` : ''}${times.moment(msOf(card.openedAt), cityNow)}</span></span>
    </button>
  </li>`;
}
