import { html, type TemplateResult } from 'lit-html';
import { areasOf } from '../../city/city';
import { levelName, nameOf } from '../../city/names';
import type { Figures } from '../../gen/citytwin/v1/figures_pb';
import type { View } from '../../panels/view';
import { isText } from '../../texts';
import { count } from '../../words/numbers';
import type { Period } from './periods';
import { pastOf, percent, readingOf } from './readings';
import { columns } from './trend';

/** What is shown of one indicator. */
export interface Detail {
  readonly id: string;
  readonly whole: Figures;
  readonly byArea: Figures | undefined;
  readonly pieces: readonly Figures[];
  readonly names: readonly string[];
  readonly period: Period;
}

/** One indicator closely: what it means, what it is counted over, its past, and each area in the order of the pack. */
export function indicatorDetail(view: View, detail: Detail): TemplateResult {
  const { say, lang, times, cityNow } = view;
  const { id, whole } = detail;
  const { numerator, denominator } = readingOf(whole.groups[0], id);
  const meaning = `board.meaning.${id}`;
  return html`<article aria-live="off">
    <h3 class="name">${nameOf(whole.formulas.find(formula => formula.id === id)?.names, lang) || id}</h3>
    <p class="large"><b>${percent({ numerator, denominator })}</b> <span class="muted">${say('board.of', { part: count(numerator), whole: count(denominator) })}</span></p>
    <p>${isText(meaning) ? say(meaning) : ''}</p>
    <p class="muted">${say('board.period', { from: times.moment(detail.period.from, cityNow), to: times.moment(Math.min(detail.period.to, cityNow), cityNow) })}</p>
    <h4>${say('board.past')}</h4>
    ${detail.pieces.length === 0 ? html`<p class="muted">${say('board.loading')}</p>` : columns(pastOf(detail.pieces, id), detail.names, say('board.nothing'))}
    <h4>${say('board.byArea', { level: levelName(view.city, view.city.levels[1]?.id ?? '', lang) })}</h4>
    ${detail.byArea === undefined ? html`<p class="muted">${say('board.loading')}</p>` : byArea(view, detail.byArea, id)}
  </article>`;
}

/** In the order of the pack, never by how good they are. */
function byArea({ city, lang, say }: View, figures: Figures, id: string): TemplateResult {
  const elsewhere = readingOf(figures.groups.find(group => group.area === ''), id);
  const rows = areasOf(city, city.levels[1]?.id).map(area => [nameOf(area.names, lang) || area.code, readingOf(figures.groups.find(group => group.area === area.code), id)] as const);
  return html`<table class="figures-table">
    <thead><tr><th scope="col">${say('board.area')}</th><th scope="col" class="number">${say('board.counted')}</th><th scope="col" class="number">${say('board.among')}</th><th scope="col" class="number">%</th></tr></thead>
    <tbody>${[...rows, ...(elsewhere.denominator > 0 ? [[say('board.notLocated'), elsewhere] as const] : [])].map(([name, reading]) => html`<tr>
      <th scope="row">${name}</th><td class="number">${count(reading.numerator)}</td><td class="number">${count(reading.denominator)}</td>
      <td class="number">${percent(reading)}</td></tr>`)}</tbody>
  </table>`;
}
