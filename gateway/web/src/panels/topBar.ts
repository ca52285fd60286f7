import { html, type TemplateResult } from 'lit-html';
import { nameOf } from '../city/names';
import { topFigures, type TopNumbers } from '../figures/topFigures';
import type { Lang, Theme } from '../settings';
import type { View } from './view';

/** What can be done in the top bar. */
export interface TopActions {
  speak(lang: Lang): void;
  wear(theme: Theme): void;
  /** What the figures are made of, and what a click on them does. */
  readonly numbers: TopNumbers;
}

/** The city, its clock, and six figures with what they are counted over. */
export function topBar(view: View, actions: TopActions): TemplateResult {
  return html`
    <div class="city">
      <h1><span class="brand">CityTwin</span> · ${nameOf(view.city.names, view.lang)}</h1>
      ${cityClock(view)}
    </div>
    ${topFigures(view, actions.numbers)}
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

function choice<T extends string>(name: string, options: readonly (readonly [T, string])[], now: T, choose: (value: T) => void): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${name}>
    ${options.map(([value, text]) => html`<button type="button" aria-pressed=${value === now} @click=${() => choose(value)}>${text}</button>`)}
  </div>`;
}
