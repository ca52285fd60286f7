import { html, type TemplateResult } from 'lit-html';
import type { View } from '../../panels/view';
import type { Board, BoardGround } from '../board';
import { framed, standingOf } from '../standing';
import { FiguresSource } from './figuresSource';
import { indicatorDetail } from './indicatorDetail';
import { indicatorList } from './indicatorList';
import { piecesOf, spans, type Span } from './periods';
import { readingOf } from './readings';
import { signalPart } from './signalPart';

/** Looked at first, where there is something to count. */
const first = ['closing.on_time', 'handling.on_time', 'filing.rate'];

/** How the city sees its own work. */
export class IndicatorBoard implements Board {
  private readonly source: FiguresSource;
  private chosen: string | undefined;

  constructor(private readonly ground: BoardGround) {
    this.source = new FiguresSource(ground, 'week');
  }

  /** Stops listening. */
  stop(): void {
    this.source.stop();
  }

  /** The board now. */
  draw(view: View): TemplateResult {
    const { source } = this;
    const whole = source.whole;
    return framed(view, {
      title: 'board.indicators',
      about: 'board.indicators.about',
      standing: standingOf(source.line.state, whole !== undefined, Date.now()),
      empty: whole?.groups.length === 0 ? 'board.indicators.none' : undefined,
      tools: this.tools(view),
      retry: () => source.hurry(),
    }, () => {
      const chosen = this.chosen ?? first.find(id => readingOf(whole!.groups[0], id).denominator > 0) ?? whole!.formulas[0]!.id;
      return html`<div class="two">
        <div class="left">${indicatorList(view, whole!, source.pieces, chosen, id => this.choose(id))}</div>
        <div class="right">
          ${source.failure === '' ? '' : html`<p class="warning">${source.failure}</p>`}
          ${indicatorDetail(view, { id: chosen, whole: whole!, byArea: source.byArea, pieces: source.pieces, names: this.namesOfPieces(view), period: source.period })}
          ${signalPart(view, source.signals)}
        </div>
      </div>`;
    });
  }

  private choose(id: string): void {
    this.chosen = id;
    this.ground.onChange();
  }

  private tools({ say }: View): TemplateResult {
    return html`<div class="choice" role="group" aria-label=${say('board.span')}>${(Object.keys(spans) as Span[]).map(span => html`
      <button type="button" aria-pressed=${span === this.source.span} @click=${() => this.source.turnTo(span)}>${say(`board.span.${span}`)}</button>`)}</div>`;
  }

  /** Each piece by when it ends: the hour within a day, else the day. */
  private namesOfPieces({ times }: View): string[] {
    const { span, period } = this.source;
    return piecesOf(span, period).map(({ to }) => (span === 'day' ? times.moment(to, to) : times.day(to - 1)));
  }
}
