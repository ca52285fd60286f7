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
import type { LegendFold } from './legendFold';
import type { View } from './view';

/** What the legend needs besides the view. */
export interface LegendState {
  readonly breaks: Breaks;
  /** Id of the level whose areas are filled. */
  readonly level: string | undefined;
  /** What the map shows; absent before the first snapshot. */
  readonly picture: Picture | undefined;
  /** The layers that can be turned on. */
  readonly layers: MapLayers;
  /** Whether it is folded to one line. */
  readonly fold: LegendFold;
  /** Lists the cases that no map can show. */
  listNotLocated(): void;
}

/** Says what is drawn, and that nothing is left out: how many are in view, and how many are on no map. Folded, it says that in two lines. */
export function legend(view: View, { breaks, level, picture, layers, fold, listNotLocated }: LegendState): TemplateResult {
  const { city, lang, theme, say } = view;
  const isFiltered = picture !== undefined && leavesOut(picture.look.filter);
  const name = inSentence(levelName(city, level ?? '', lang), lang);
  const notLocated = picture?.counts?.notLocated ?? 0n;
  const colours = palettes[theme].ramp;
  // The browser folds and unfolds it; here is only remembered which way.
  const turn = ({ currentTarget }: Event) => fold.turn(!(currentTarget as HTMLElement).closest('details')!.open);
  return html`<div class="chip legend">
    <details ?open=${fold.isOpen}>
      <summary id="legend-fold" @click=${turn}>${say(isFiltered ? 'map.legend.filtered' : 'map.legend', { level: name })}
        <span class="few" aria-hidden="true">${classText(0, breaks)}${colours.map(colour => html`<i style=${`background:${colour}`}></i>`)}${classText(colours.length - 1, breaks)}</span></summary>
      <ol class="ramp">${colours.map((colour, i) => html`<li><i style=${`background:${colour}`}></i>${classText(i, breaks)}</li>`)}</ol>
      ${signs(say, picture?.detail)}
    </details>
    ${layerLegend(view, layers)}
    <p class="muted">${!picture?.counts ? say('line.connecting') : html`${say(detailKey(picture.detail), { count: count(picture.counts.open) })}${notLocated === 0n || picture.look.filter.notLocatedOnly ? '' : html` ·
      <button type="button" class="link" @click=${listNotLocated}>${say('map.notLocated', { count: count(notLocated) })}</button>`}`}</p>
  </div>`;
}

function signs(say: View['say'], detail: MapDetail | undefined): TemplateResult | '' {
  switch (detail) {
    case MapDetail.CASES:
      return html`<ul class="signs" aria-label=${say('map.signs')}>${openStages.map(stage => html`<li>${stageGlyph(stage)}${say(`stage.${stage}`)}</li>`)}
        <li>${urgencyGlyph('soon')}${say('map.soon')}</li><li>${urgencyGlyph('late')}${say('map.overdue')}</li><li>${ringGlyph()}${say('map.selected')}</li></ul>`;
    case MapDetail.CLUSTERS:
      return html`<ul class="signs clusters"><li>${discGlyph()}${say('map.cluster')}</li><li>${urgencyGlyph('late')}${say('map.cluster.late')}</li></ul>`;
    default:
      return '';
  }
}

function detailKey(detail: MapDetail): 'map.inView.cases' | 'map.inView.clusters' | 'map.inView.areas' {
  return detail === MapDetail.CASES ? 'map.inView.cases' : detail === MapDetail.CLUSTERS ? 'map.inView.clusters' : 'map.inView.areas';
}
