import { html, render } from 'lit-html';
import { allBox } from '../bulk/boxes';
import type { Bulk } from '../bulk/bulk';
import { bulkBar } from '../bulk/bulkBar';
import { RowHands } from '../bulk/rowHands';
import { asksOther } from '../choice';
import { HeldRows } from '../live/heldRows';
import { listAsked, placeOf } from '../live/look';
import { count } from '../words/numbers';
import { Combo } from './combo';
import { filterPart } from './filterPart';
import { Freshness } from './freshness';
import { ListFocus } from './listFocus';
import { listRows, type RowGround } from './listRows';
import { askFrom, drawnRows, reachable, rowHeight } from './listWindow';
import { Pickers } from './pickers';
import { searchPart } from './searchPart';
import type { View } from './view';
import type { WorkState } from './workState';

/** The twin of the map: the same cases as rows. The whole list scrolls, only what is in sight is drawn; rows keep still under the hand. */
export class WorkList {
  private readonly held = new HeldRows();
  private readonly focus: ListFocus;
  private readonly hands: RowHands;
  private readonly finder: Combo;
  private readonly pickers: Pickers;
  private readonly fresh = new Freshness();
  private readonly repaint = () => this.paint();
  private readonly ground: RowGround;
  private view: View | undefined;
  private state: WorkState | undefined;
  private isPainting = false;
  private pointsAt = false;
  private isIn = false;

  constructor(private readonly root: HTMLElement, private readonly bulk: Bulk) {
    this.finder = new Combo('search', false, this.repaint);
    this.pickers = new Pickers(root, this.repaint);
    this.focus = new ListFocus(root, () => reachable(this.held.rows.total), this.repaint);
    this.hands = new RowHands(bulk, () => this.held.rows, this.focus, this.repaint);
    this.ground = { held: this.held, focus: this.focus, hands: this.hands, fresh: this.fresh, bulk };
  }

  /** Goes to the field that finds. */
  search(): void {
    this.root.querySelector<HTMLElement>('#search')?.focus();
  }

  /** Goes back to the row where the keys were last, else to the list. */
  reach(): void {
    (this.root.querySelector<HTMLElement>('.row[tabindex="0"]') ?? this.root).focus();
  }

  /** Draws the list as it is now. */
  draw(view: View, state: WorkState): void {
    const selects = state.selected !== this.state?.selected ? state.selected : undefined;
    const isOther = this.state !== undefined && asksOther(state.choice, this.state.choice);
    [this.view, this.state] = [view, state];
    if (state.rows && state.look) {
      this.held.take(state.rows, listAsked(state.look), placeOf(state.look), number => state.card(number));
      this.fresh.take(this.held.rows, JSON.stringify(state.look));
    }

    if (isOther) {
      this.focus.bringIntoSight(0);
    }

    this.paint();
    const { from, numbers } = this.held.rows;
    const index = selects === undefined ? -1 : numbers.indexOf(selects);
    if (index >= 0) {
      this.focus.bringIntoSight(from + index);
    }
  }

  private paint(): void {
    const { view, state } = this;
    if (!view || !state || this.isPainting) {
      return;
    }

    this.isPainting = true; // A field that goes while it has the focus asks for a painting in the middle of one.
    const box = this.focus.box;
    const { rows } = this.held;
    const drawn = drawnRows(box?.scrollTop ?? 0, box?.clientHeight ?? 800, rows.total);
    const card = (number: string) => this.held.card(number) ?? state.card(number);
    this.bulk.look(number => card(number)?.version);
    const keeper = this.focus.keep();
    render(html`
      <div class="list-head">
        <h2 class="unseen">${view.say('list.title')}</h2>
        ${searchPart(view, state, this.finder)}
        ${filterPart(view, state, this.pickers, state.rows && rows.total)}
        ${view.isPast ? '' : allBox(view, this.bulk, this.hands, rows.numbers)}
      </div>
      <div class="rows" tabindex="-1" @scroll=${this.repaint} @keydown=${(event: KeyboardEvent) => this.hands.pressed(event, !view.isPast)}
        @pointerenter=${() => this.hand(true, this.isIn)} @pointerleave=${() => this.hand(false, this.isIn)}
        @focusin=${(event: FocusEvent) => this.hand(this.pointsAt, (event.target as HTMLElement).matches(':focus-visible'))} @focusout=${() => this.hand(this.pointsAt, false)}>
        <ul aria-label=${view.say('list.title')} style=${`height:${reachable(rows.total) * rowHeight}px`}>${listRows(view, state, this.ground, drawn)}</ul>
        ${state.rows && rows.total === 0 ? html`<p class="empty muted">${view.say(state.choice.beyond ? 'list.none' : 'list.noneInView')}</p>` : ''}
      </div>
      ${this.held.waiting === 0 ? '' : html`<button type="button" class="held" @click=${() => this.release()}>${this.held.hasMoved
        ? view.say('list.held.moved')
        : view.say(this.held.waiting === 1 ? 'list.held.one' : 'list.held', { count: count(this.held.waiting) })}</button>`}
      ${view.isPast ? '' : bulkBar(view, this.bulk, number => card(number)?.lead ?? '')}`, this.root);
    this.isPainting = false;
    keeper();
    const asked = state.look?.listFrom ?? 0;
    state.ask(rows.total === 0 ? 0 : askFrom(drawn, asked, rows.total));
  }

  private hand(pointsAt: boolean, isIn: boolean): void {
    [this.pointsAt, this.isIn] = [pointsAt, isIn];
    this.held.hold(pointsAt || isIn);
    this.paint();
  }

  private release(): void {
    this.held.release();
    this.paint();
  }
}
