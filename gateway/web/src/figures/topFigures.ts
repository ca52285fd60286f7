import { html, type TemplateResult } from 'lit-html';
import { fewest, firstTierOf, shareOf, type Part } from '../areas/areaReading';
import type { News } from '../areas/news';
import { wholeCity } from '../city/city';
import { inSentence, levelName } from '../city/names';
import type { View } from '../panels/view';
import { count, ratio, share } from '../words/numbers';
import type { Overview } from './overview';

/** What the figures at the top are made of besides the sums, and what a click on them does. */
export interface TopNumbers {
  /** Absent until it was looked for the first time. */
  readonly overview: Overview | undefined;
  readonly solved: News<Part>;
  /** Lists all open cases of the city. */
  listOpen(): void;
  /** Lists what is overdue. */
  listOverdue(): void;
  /** Shows what is about to be late. */
  showAlerts(): void;
}

/** Six figures of the whole city, each with what it is counted over. */
export function topFigures(view: View, numbers: TopNumbers): TemplateResult {
  return html`<dl class="figures ${view.line.kind === 'lost' ? 'stale' : ''}">
    ${ofSums(view, numbers)}
  </dl>`;
}

function ofSums(view: View, numbers: TopNumbers): TemplateResult {
  const { say, isPast } = view;
  const sums = view.sums(wholeCity(view.city)?.code);
  const [open, overdue, opened, closed] = sums ? [sums.open, sums.overdue, sums.openedToday, sums.closedToday].map(Number) as [number, number, number, number] : [];
  const known = (value: number | undefined) => (value === undefined ? '–' : count(value));
  const overview = isPast ? undefined : numbers.overview;
  const waits = say(isPast ? 'figure.present' : 'figure.reading');
  return html`
    ${figure(button(say('figure.open'), numbers.listOpen), known(open), opened === undefined ? '' : say('figure.open.today', { opened: count(opened) }), '', 'open')}
    ${figure(button(say('figure.soon'), numbers.showAlerts), known(overview?.soon), overview && open !== undefined ? say('figure.soon.of', { cases: count(open) }) : waits, overview && overview.soon > 0 ? 'amber' : '', 'soon')}
    ${figure(button(say('figure.overdue'), numbers.listOverdue), known(overdue), open === undefined ? '' : say('figure.overdue.of', { share: share(overdue!, open), open: count(open) }), overdue! > 0 ? 'late' : '', 'overdue')}
    ${figure(say('figure.closed'), known(closed), opened === undefined ? '' : opened > 0 ? say('figure.closed.of', { ratio: ratio(closed!, opened) }) : say('figure.closed.none'), '', 'closed')}
    ${solved(view, numbers)}
    ${figure(link(say('figure.unanswered'), 'handover'), known(overview?.unanswered), overview ? say('figure.unanswered.of', { silent: count(overview.silent) }) : waits, overview && overview.silent > 0 ? 'amber' : '', 'unanswered')}`;
}

function solved({ say, city, lang, isPast }: View, { solved: { value, failure } }: TopNumbers): TemplateResult {
  const name = link(say('figure.solved', { level: inSentence(levelName(city, firstTierOf(city) ?? '', lang), lang) }), 'indicators');
  if (isPast || value === undefined) {
    return figure(name, '–', say(isPast ? 'figure.present' : failure === undefined ? 'figure.reading' : 'figure.unknown'), '', 'solved');
  }

  const percent = shareOf(value);
  const of = say('figure.solved.of', { part: count(value.numerator), whole: count(value.denominator) });
  return figure(name, percent === undefined ? '–' : `${Math.round(percent)} %`, value.denominator < fewest ? `${of}${say('figure.few')}` : of, '', 'solved');
}

function figure(name: TemplateResult | string, value: string, of: string, tone: string, id: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd><b class=${tone} data-figure=${id}>${value}</b> <small>${of}</small></dd></div>`;
}

function button(name: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${act}>${name}</button>`;
}

function link(name: string, board: 'handover' | 'indicators'): TemplateResult {
  return html`<a href=${`#board=${board}`}>${name}</a>`;
}
