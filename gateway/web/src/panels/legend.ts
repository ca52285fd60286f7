import { html, type TemplateResult } from 'lit-html';
import { inSentence, levelName } from '../city/names';
import { layerLegend } from '../layers/layerLegend';
import type { MapLayers } from '../layers/mapLayers';
import { MapDetail } from '../gen/citytwin/v1/map_pb';
import { leavesOut } from '../live/look';
import { openStages } from '../live/openCase';
import type { Picture } from '../live/picture';
import { palettes } from '../map/palette';
import { classText, type Breaks } from '../map/scale';
import { count } from '../words/numbers';
import { discGlyph, ringGlyph, stageGlyph, urgencyGlyph } from './glyphs';
import type { View } from './view';

/** In a window of this height the signs are explained at once; in a lower one they would cover the map, and are asked for. */
const roomy = 820;

/** What the legend needs besides the view. */
export interface LegendState {
  readonly breaks: Breaks;
  /** Id of the level whose areas are filled. */
  readonly level: string | undefined;
  /** What the map shows; absent before the first snapshot. */
  readonly picture: Picture | undefined;
  /** The layers that can be turned on. */
  readonly layers: MapLayers;
  /** Lists the cases that no map can show. */
  listNotLocated(): void;
}

/** Says what is drawn, and that nothing is left out: how many are in view, and how many are on no map. */
export function legend(view: View, { breaks, level, picture, layers, listNotLocated }: LegendState): TemplateResult {
  const { city, lang, theme, say } = view;
  const isFiltered = picture !== undefined && leavesOut(picture.look.filter);
  const name = inSentence(levelName(city, level ?? '', lang), lang);
  const notLocated = picture?.counts?.notLocated ?? 0n;
  return html`<div class="chip legend">
    <p>${say(isFiltered ? 'map.legend.filtered' : 'map.legend', { level: name })}</p>
    <ol class="ramp">${palettes[theme].ramp.map((colour, i) => html`<li><i style=${`background:${colour}`}></i>${classText(i, breaks)}</li>`)}</ol>
    ${signs(say, picture?.detail)}
    ${layerLegend(view, layers)}
    ${picture?.counts ? html`<p class="muted">${say(detailKey(picture.detail), { count: count(picture.counts.open) })}${notLocated === 0n || picture.look.filter.notLocatedOnly ? '' : html` ·
      <button type="button" class="link" @click=${listNotLocated}>${say('map.notLocated', { count: count(notLocated) })}</button>`}</p>` : ''}
  </div>`;
}

function signs(say: View['say'], detail: MapDetail | undefined): TemplateResult | '' {
  switch (detail) {
    case MapDetail.CASES:
      return html`<details ?open=${innerHeight >= roomy}><summary>${say('map.signs')}</summary><ul class="signs">${openStages.map(stage => html`<li>${stageGlyph(stage)}${say(`stage.${stage}`)}</li>`)}
        <li>${urgencyGlyph('soon')}${say('map.soon')}</li><li>${urgencyGlyph('late')}${say('map.overdue')}</li><li>${ringGlyph()}${say('map.selected')}</li></ul></details>`;
    case MapDetail.CLUSTERS:
      return html`<ul class="signs clusters"><li>${discGlyph()}${say('map.cluster')}</li><li>${urgencyGlyph('late')}${say('map.cluster.late')}</li></ul>`;
    default:
      return '';
  }
}

function detailKey(detail: MapDetail): 'map.inView.cases' | 'map.inView.clusters' | 'map.inView.areas' {
  return detail === MapDetail.CASES ? 'map.inView.cases' : detail === MapDetail.CLUSTERS ? 'map.inView.clusters' : 'map.inView.areas';
}
