import { html, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { OperationKind } from '../../gen/citytwin/v1/operations_pb';
import type { View } from '../../panels/view';
import { count } from '../../words/numbers';
import type { Board, BoardGround } from '../board';
import { framed, standingOf } from '../standing';
import { operationCard } from './operationCard';
import { OperationSource, shownMost } from './operationSource';

const kinds = [OperationKind.WHISTLE, OperationKind.BOUNDARY, OperationKind.JOINT, OperationKind.REVIEW] as const;

/** Operations that are open: who was called, who answered, and for how long somebody has not. */
export class OperationBoard implements Board {
  private readonly source: OperationSource;
  private kind: OperationKind | undefined;

  constructor(private readonly ground: BoardGround) {
    this.source = new OperationSource(ground);
  }

  /** Stops listening. */
  stop(): void {
    this.source.stop();
  }

  /** The board now. */
  draw(view: View): TemplateResult {
    const { source } = this;
    const all = source.open;
    const meant = all.filter(({ card }) => this.kind === undefined || card.kind === this.kind);
    const shown = meant.slice(0, shownMost);
    return framed(view, {
      title: 'board.operations',
      about: 'board.operations.about',
      standing: standingOf(source.line.state, source.isLoaded, Date.now()),
      empty: all.length === 0 ? 'board.operations.none' : undefined,
      tools: this.tools(view, all.map(({ card }) => card.kind)),
      retry: () => source.hurry(),
    }, () => html`<div class="cards">${repeat(shown, ({ card }) => card.number, ({ card, whole }) => operationCard(view, card, whole))}</div>
      ${meant.length > shown.length ? html`<p class="muted">${view.say('board.operations.more', { shown: count(shown.length), all: count(meant.length) })}</p>` : ''}
      ${meant.length === 0 ? html`<p class="board-none">${view.say('board.operations.noneOfKind')}</p>` : ''}`);
  }

  private tools({ say }: View, open: readonly OperationKind[]): TemplateResult {
    const button = (kind: OperationKind | undefined, name: string, many: number) => html`<button type="button" aria-pressed=${kind === this.kind} @click=${() => {
      this.kind = kind;
      this.ground.onChange();
    }}>${name} ${count(many)}</button>`;
    return html`<div class="choice" role="group" aria-label=${say('board.operations.kinds')}>${button(undefined, say('board.all'), open.length)}
      ${kinds.map(kind => button(kind, say(`board.kind.${kind}`), open.filter(one => one === kind).length))}</div>`;
  }
}
