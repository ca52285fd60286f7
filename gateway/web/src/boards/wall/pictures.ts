import { html, type TemplateResult } from 'lit-html';
import { wholeCity } from '../../city/city';
import { areaName, kindName, nameOf } from '../../city/names';
import { OperationKind } from '../../gen/citytwin/v1/operations_pb';
import { msOf } from '../../live/openCase';
import type { View } from '../../panels/view';
import { count, share } from '../../words/numbers';
import { byState, handoverStates } from '../handover/health';
import { percent, readingOf } from '../indicators/readings';
import { isPast } from '../operations/answers';
import { signOf } from '../signs';
import type { WallNews } from './wallSource';

/** The pictures of a wall, in the order in which they come. */
export const pictures = ['city', 'map', 'indicators', 'handover', 'operations', 'situations'] as const;

/** The name of a picture. */
export type Picture = typeof pictures[number];

/** The indicators of a wall, those with something to count. */
const shownIndicators = ['closing.on_time', 'handling.on_time', 'filing.rate', 'solved.rate', 'rework.cases', 'reopening.rate'];

/** A picture: few and large figures, no lists. The map itself is drawn behind. */
export function picture(name: Picture, view: View, news: WallNews | undefined): TemplateResult | '' {
  switch (name) {
    case 'city':
      return cityPicture(view);
    case 'map':
      return '';
    default:
      return news === undefined ? html`<p class="wall-none">${view.say('board.loading')}</p>` : newsPicture(name, view, news);
  }
}

function cityPicture({ city, say, sums }: View): TemplateResult {
  const known = sums(wholeCity(city)?.code);
  const [open, overdue, opened, closed] = [known?.open, known?.overdue, known?.openedToday, known?.closedToday].map(value => (value === undefined ? '–' : count(value)));
  return figures([
    [say('figure.open'), open!, ''],
    [say('figure.overdue'), overdue!, known ? say('figure.overdue.of', { share: share(Number(known.overdue), Number(known.open)), open: count(known.open) }) : '', known && known.overdue > 0n ? 'late' : ''],
    [say('figure.opened'), opened!, say('figure.opened.of')],
    [say('figure.closed'), closed!, ''],
  ]);
}

function newsPicture(name: Exclude<Picture, 'city' | 'map'>, view: View, news: WallNews): TemplateResult {
  const { say, cityNow } = view;
  switch (name) {
    case 'indicators':
      return indicatorPicture(view, news);
    case 'handover': {
      const states = byState(news.health);
      return figures(handoverStates.filter(state => state !== 'idle').map(state =>
        [html`${signOf(state)}${say(`board.handover.${state}`)}`, count(states.get(state)!.length), say('board.ofOrganisations', { count: count(news.health.length) }), state === 'silent' && states.get(state)!.length > 0 ? 'late' : '']));
    }
    case 'operations': {
      const late = news.operations.filter(card => isPast(msOf(card.dueAt), cityNow)).length;
      const of = (...kinds: OperationKind[]) => count(news.operations.filter(card => kinds.includes(card.kind)).length);
      return figures([
        [say(`board.kind.${OperationKind.WHISTLE}`), of(OperationKind.WHISTLE), ''],
        [say(`board.kind.${OperationKind.BOUNDARY}`), of(OperationKind.BOUNDARY), ''],
        [say('wall.joint'), of(OperationKind.JOINT, OperationKind.REVIEW), ''],
        [say('wall.late'), count(late), say('wall.ofOperations', { count: count(news.operations.length) }), late > 0 ? 'late' : ''],
      ]);
    }
    case 'situations':
      return situationPicture(view, news);
  }
}

function indicatorPicture({ say, lang }: View, { figures: counted }: WallNews): TemplateResult {
  const whole = counted?.groups[0];
  const ids = shownIndicators.filter(id => readingOf(whole, id).denominator > 0);
  return counted === undefined || ids.length === 0 ? html`<p class="wall-none">${say('board.indicators.none')}</p>` : figures(ids.map(id => {
    const { numerator, denominator } = readingOf(whole, id);
    return [nameOf(counted.formulas.find(formula => formula.id === id)?.names, lang), percent({ numerator, denominator }), say('board.of', { part: count(numerator), whole: count(denominator) })];
  }));
}

/** The one in which most more was seen than is usual, and how many there are. */
function situationPicture({ city, lang, say }: View, { situations }: WallNews): TemplateResult {
  const largest = situations.filter(one => one.burst).sort((a, b) => b.burst!.seen - b.burst!.expected - (a.burst!.seen - a.burst!.expected))[0]?.burst;
  return situations.length === 0 ? html`<p class="wall-none">${say('board.situations.none')}</p>` : figures([
    [say('board.situations'), count(situations.length), ''],
    ...(largest ? [[kindName(city, largest.kinds[0] ?? '', lang), `${count(largest.seen)} / ${largest.expected.toFixed(1)}`, `${areaName(city, largest.commonArea, lang)} · ${say('wall.seen')}`, 'amber'] as const] : []),
  ]);
}

function figures(all: readonly (readonly [TemplateResult | string, string, string, string?])[]): TemplateResult {
  return html`<dl class="wall-figures" data-many=${all.length}>${all.map(([name, value, of, tone]) => html`<div><dt>${name}</dt><dd><b class=${tone ?? ''}>${value}</b><small>${of}</small></dd></div>`)}</dl>`;
}
