import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import type { TextKey } from '../texts';
import { localOf, momentOf } from './cityTime';
import type { Comparison } from './comparison';

/** What can be chosen at once, in hours before the moment that is shown. */
const offered = [1, 24, 168, 672] as const;

/** A moment of one's own begins here: the day before. */
const firstHours = 24;

/** With which other moment the shown one is compared, and the way back from comparing. */
export function compareBar(view: View, comparison: Comparison): TemplateResult {
  const { say, city, cityNow } = view;
  const { against } = comparison;
  const chosen = against === undefined ? '' : 'at' in against ? 'moment' : String(against.hours);
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    comparison.with(value === '' ? undefined : value === 'moment' ? { at: cityNow - firstHours * 3_600_000 } : { hours: Number(value) });
  };
  return html`<span class="compare" data-comparing=${against !== undefined}>
    <select data-compare="with" aria-label=${say('compare.with')} title=${say('compare.with')} @change=${choose}>
      <option value="" .selected=${chosen === ''}>${say('compare.none')}</option>
      ${offered.map(hours => html`<option value=${hours} .selected=${chosen === String(hours)}>${say(nameOf(hours))}</option>`)}
      <option value="moment" .selected=${chosen === 'moment'}>${say('compare.moment')}</option>
    </select>
    ${against && 'at' in against ? html`<input type="datetime-local" step="1" data-compare="at" aria-label=${say('compare.at')} .value=${localOf(against.at, city.timeZone)} max=${localOf(cityNow, city.timeZone)}
      @change=${({ target }: Event) => {
        const at = momentOf((target as HTMLInputElement).value, city.timeZone);
        comparison.with(at === undefined ? against : { at });
      }} />` : ''}
    ${standing(view, comparison)}
    ${against ? html`<button type="button" data-compare="leave" @click=${() => comparison.with(undefined)}>${say('compare.leave')}</button>` : ''}
  </span>`;
}

/** The moment in words, as it was answered or as it is wanted. */
export function comparedWith({ times }: View, comparison: Comparison): string {
  const at = comparison.then?.at ?? comparison.moment ?? 0;
  return `${times.date(at)} · ${times.seconds(at)}`;
}

function standing({ say }: View, { against, news }: Comparison): TemplateResult | '' {
  return against === undefined ? ''
    : news.failure !== undefined ? html`<span class="amber" role="status">${news.failure}</span>`
    : news.value === undefined ? html`<span class="muted" role="status">${say('compare.reading')}</span>` : '';
}

function nameOf(hours: typeof offered[number]): TextKey {
  return `compare.before.${hours}`;
}
