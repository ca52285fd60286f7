import { html, type TemplateResult } from 'lit-html';
import { nameOf } from '../../city/names';
import type { Figures, IndicatorFormula } from '../../gen/citytwin/v1/figures_pb';
import type { View } from '../../panels/view';
import { count } from '../../words/numbers';
import { headingOf, headings, pastOf, percent, readingOf, type Heading } from './readings';
import { spark } from './trend';

/** Indicators under their headings, each with what it is counted over and its own past; those without anything to count are only named. */
export function indicatorList(view: View, whole: Figures, pieces: readonly Figures[], chosen: string, choose: (id: string) => void): TemplateResult {
  const { say, lang } = view;
  return html`${(Object.keys(headings) as Heading[]).map(heading => {
    const formulas = whole.formulas.filter(formula => headingOf(formula.id) === heading);
    const counted = formulas.filter(formula => readingOf(whole.groups[0], formula.id).denominator > 0);
    const empty = formulas.filter(formula => !counted.includes(formula));
    return html`<h3>${say(`board.heading.${heading}`)}</h3>
      <ul class="indicators">${counted.map(formula => row(view, formula, whole, pieces, formula.id === chosen, choose))}</ul>
      ${empty.length === 0 ? '' : html`<p class="muted uncounted">${say('board.uncounted', { names: empty.map(formula => nameOf(formula.names, lang)).join(lang === 'zh' ? '、' : ', ') })}</p>`}`;
  })}`;
}

function row(
  { lang, say }: View, { id, names }: IndicatorFormula, whole: Figures, pieces: readonly Figures[], isChosen: boolean, choose: (id: string) => void,
): TemplateResult {
  const { numerator, denominator } = readingOf(whole.groups[0], id);
  return html`<li><button type="button" class="indicator" data-indicator=${id} aria-current=${isChosen} @click=${() => choose(id)}>
    <span class="name">${nameOf(names, lang) || id}</span>
    <span class="over muted">${say('board.of', { part: count(numerator), whole: count(denominator) })}</span>
    ${spark(pastOf(pieces, id))}
    <b>${percent({ numerator, denominator })}</b>
  </button></li>`;
}
