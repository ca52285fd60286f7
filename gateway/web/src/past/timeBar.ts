import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import { compareBar } from './compareBar';
import type { Comparison } from './comparison';
import type { Past } from './past';

/** So many steps of an arrow key lead from the first entry of the journal to the last. */
const steps = 500;

const speeds = [1, 60, 600, 3_600] as const;
const usualSpeed = 600;

/** The time below the map: in the present a way back, in the past the moment, dragged or running; and the moment that is held beside it. */
export function timeBar(view: View, past: Past, comparison: Comparison): TemplateResult {
  return html`${shownMoment(view, past)}${compareBar(view, comparison)}`;
}

function shownMoment({ say, times, cityNow, isPast }: View, past: Past): TemplateResult {
  if (!isPast) {
    return html`<button type="button" data-past="look" @click=${() => past.goTo(cityNow)}>${say('past.look')}</button>
      ${past.failure === '' ? html`<span class="muted">${say('past.present')}</span>` : html`<span class="amber" role="status">${past.failure}</span>`}`;
  }

  const runs = past.speed > 0;
  const words = `${times.date(past.moment)} · ${times.seconds(past.moment)}`;
  return html`
    <button type="button" data-past="play" aria-pressed=${runs} @click=${() => past.play(runs ? 0 : usualSpeed)}>${say(runs ? 'past.hold' : 'past.play')}</button>
    <select aria-label=${say('past.speed')} title=${say('past.speed')} @change=${(event: Event) => past.play(Number((event.target as HTMLSelectElement).value))}>
      ${[0, ...speeds].map(speed => html`<option value=${speed} .selected=${speed === nearest(past.speed)}>× ${speed}</option>`)}
    </select>
    <input type="range" data-past="moment" ?disabled=${past.last === 0} aria-label=${say('past.moment')} aria-valuetext=${words} min=${past.first} max=${past.last}
      step=${Math.max(1, Math.round((past.last - past.first) / steps))} .value=${String(past.moment)}
      @input=${(event: Event) => past.goTo(Number((event.target as HTMLInputElement).value))} />
    <button type="button" data-past="leave" @click=${() => past.leave()}>${say('past.leave')}</button>`;
}

function nearest(speed: number): number {
  return [0, ...speeds].reduce<number>((best, one) => (Math.abs(one - speed) < Math.abs(best - speed) ? one : best), 0);
}
