import { html, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { View } from '../../panels/view';
import type { Board, BoardGround } from '../board';
import { framed, standingOf } from '../standing';
import { situationCard } from './situationCard';
import { SituationSource } from './situationSource';

/** Situations that go on: more reports than chance brings, or several families that rise together. */
export class SituationBoard implements Board {
  private readonly source: SituationSource;

  constructor(private readonly ground: BoardGround) {
    this.source = new SituationSource(ground);
  }

  /** Stops listening. */
  stop(): void {
    this.source.stop();
  }

  /** The board now. */
  draw(view: View): TemplateResult {
    const { source } = this;
    const open = source.open;
    return framed(view, {
      title: 'board.situations',
      about: 'board.situations.about',
      standing: standingOf(source.line.state, source.isLoaded, Date.now()),
      empty: open.length === 0 ? 'board.situations.none' : undefined,
      tools: '',
      retry: () => source.hurry(),
    }, () => html`<div class="cards">${repeat(open, one => one.number, one => situationCard(view, one, source.told.get(one.number), source.told.has(one.number), {
      explain: () => void source.explain(one.number),
      show: bounds => this.ground.showOnMap(bounds),
    }))}</div>`);
  }
}
