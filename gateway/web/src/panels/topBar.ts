import { html, type TemplateResult } from 'lit-html';
import { areasOf, wholeCity } from '../city/city';
import { levelName, manyOf, nameOf } from '../city/names';
import type { Lang, Theme } from '../settings';
import { count, ratio, share } from '../words/numbers';
import type { View } from './view';

/** What can be done in the top bar. */
export interface TopActions {
  speak(lang: Lang): void;
  wear(theme: Theme): void;
}

/** The city, its clock, and four figures with what they are counted over. */
export function topBar(view: View, actions: TopActions): TemplateResult {
  return html`
    <div class="city">
      <h1><span class="brand">CityTwin</span> · ${nameOf(view.city.names, view.lang)}</h1>
      ${cityClock(view)}
    </div>
    ${figures(view)}
    <div class="switches">
      ${choice(view.say('switch.lang'), [['zh', '中文'], ['en', 'EN']], view.lang, lang => actions.speak(lang))}
      ${choice(view.say('switch.theme'), [['light', view.say('switch.light')], ['dark', view.say('switch.dark')]], view.theme, theme => actions.wear(theme))}
    </div>`;
}

function cityClock({ city, clock, cityNow, times, say, line, isPast }: View): TemplateResult {
  if (!clock.isSet) {
    return html`<p class="clock">–</p>`;
  }

  const speed = Number.isInteger(clock.speed) ? clock.speed : clock.speed.toFixed(1);
  return html`<p class="clock">
    ${line.kind === 'lost' || isPast ? html`<span class="amber">${say('clock.asOf')}</span>` : ''}
    <time datetime=${new Date(cityNow).toISOString()} title=${city.timeZone}>${times.date(cityNow)} · ${times.seconds(cityNow)}</time>
    ${clock.kind === 'real' || isPast ? '' : html`<span class="mark" title=${say('clock.notReal.why')}>${say(`clock.${clock.kind}`, { speed })}</span>`}
  </p>`;
}

function figures(view: View): TemplateResult {
  const sums = view.sums(wholeCity(view.city)?.code);
  if (!sums) {
    return html`<dl class="figures">${(['open', 'overdue', 'opened', 'closed'] as const).map(name => figure(view.say(`figure.${name}`), '–', ''))}</dl>`;
  }

  const [open, overdue, opened, closed] = [sums.open, sums.overdue, sums.openedToday, sums.closedToday].map(Number) as [number, number, number, number];
  const lowest = view.city.levels.at(-1)?.id ?? '';
  const communities = areasOf(view.city, lowest).length;
  return html`<dl class="figures ${view.line.kind === 'lost' ? 'stale' : ''}">
    ${figure(view.say('figure.open'), count(open), view.say('figure.open.of', { count: count(communities), level: manyOf(levelName(view.city, lowest, view.lang), view.lang) }), '', 'open')}
    ${figure(view.say('figure.overdue'), count(overdue), view.say('figure.overdue.of', { share: share(overdue, open), open: count(open) }), overdue > 0 ? 'late' : '', 'overdue')}
    ${figure(view.say('figure.opened'), count(opened), view.say('figure.opened.of'), '', 'opened')}
    ${figure(view.say('figure.closed'), count(closed), opened > 0 ? view.say('figure.closed.of', { ratio: ratio(closed, opened) }) : view.say('figure.closed.none'), '', 'closed')}
  </dl>`;
}

function figure(name: string, value: string, of: string, tone = '', id = ''): TemplateResult {
  return html`<div><dt>${name}</dt><dd><b class=${tone} data-figure=${id}>${value}</b> <small>${of}</small></dd></div>`;
}

function choice<T extends string>(name: string, options: readonly (readonly [T, string])[], now: T, choose: (value: T) => void): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${name}>
    ${options.map(([value, text]) => html`<button type="button" aria-pressed=${value === now} @click=${() => choose(value)}>${text}</button>`)}
  </div>`;
}
