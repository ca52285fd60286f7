import { html, type TemplateResult } from 'lit-html';
import { inSentence, levelName } from '../city/names';
import { differenceTexts, type Bounds } from '../map/difference';
import { palettes } from '../map/palette';
import type { View } from './view';

/** Says what the map's colours mean while two moments are compared. */
export function differenceLegend({ city, lang, theme, say, isPast }: View, bounds: Bounds, level: string | undefined): TemplateResult {
  const texts = differenceTexts(bounds);
  return html`<div class="chip legend" data-legend="difference">
    <p>${say(isPast ? 'compare.legend.shown' : 'compare.legend', { level: inSentence(levelName(city, level ?? '', lang), lang) })}</p>
    <ol class="ramp">${palettes[theme].change.map((colour, i) => html`<li><i style=${`background:${colour}`}></i>${texts[i]}</li>`)}</ol>
    <p class="change-ends muted"><span>− ${say('compare.fewer')}</span><span>${say('compare.more')} +</span></p>
    <p class="muted">${say('compare.all')}</p>
  </div>`;
}
