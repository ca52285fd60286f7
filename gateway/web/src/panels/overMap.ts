import { html, type TemplateResult } from 'lit-html';
import { signed } from '../areas/areaReading';
import { chainOf, wholeCity } from '../city/city';
import { areaName, nameOf } from '../city/names';
import type { Bounds } from '../map/difference';
import { layerPanel } from '../layers/layerPanel';
import { count } from '../words/numbers';
import { differenceLegend } from './differenceLegend';
import { legend, type LegendState } from './legend';
import { lineChip } from './lineChip';
import type { View } from './view';

/** What the panels over the map need besides the view. */
export interface OverMap extends LegendState {
  readonly area: string | undefined;
  readonly hovered: { readonly code: string; readonly x: number; readonly y: number } | undefined;
  /** Class bounds of the fill while two moments are compared. */
  readonly difference: Bounds | undefined;
  /** With which moment the shown one is compared, in words. */
  readonly compared: string;
  readonly failed: boolean;
  retry(): void;
  leavePast(): void;
  pickArea(code: string | undefined): void;
  zoomBy(steps: number): void;
  fit(): void;
}

/** Chips, tools and legend on the map. */
export function overMap(view: View, over: OverMap): TemplateResult {
  return html`
    ${crumbs(view, over)}
    ${lineChip(view, () => over.retry(), () => over.leavePast())}
    ${over.failed ? html`<p class="chip failed">${view.say('map.failed')}</p>` : html`${layerPanel(view, over.layers)}${tools(view, over)}${view.then && over.difference ? differenceLegend(view, over.difference, over.level) : legend(view, over)}`}
    ${view.then ? html`<p class="chip compared" data-compared>${view.say('compare.chip', { time: over.compared })}</p>` : ''}
    ${hoverTip(view, over)}`;
}

function crumbs({ city, lang, say }: View, over: OverMap): TemplateResult {
  const above = over.area === undefined ? [wholeCity(city)].filter(area => area !== undefined) : chainOf(city, over.area).slice(0, -1);
  return html`<nav class="chip crumbs" aria-label=${say('case.place')}>
    ${above.map(area => html`<button type="button" @click=${() => over.pickArea(area.code)}>${areaName(city, area.code, lang)}</button><span aria-hidden="true">›</span>`)}
    <b>${over.area === undefined ? say('area.whole') : areaName(city, over.area, lang)}</b>
  </nav>`;
}

function tools({ say }: View, over: OverMap): TemplateResult {
  return html`<div class="tools">
    <button type="button" aria-label="+" @click=${() => over.zoomBy(1)}>+</button>
    <button type="button" aria-label="−" @click=${() => over.zoomBy(-1)}>−</button>
    <button type="button" aria-label=${say('map.fit')} title=${say('map.fit')} @click=${() => over.fit()}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.6"></path></svg>
    </button>
  </div>`;
}

function hoverTip(view: View, { hovered }: OverMap): TemplateResult | '' {
  if (!hovered) {
    return '';
  }

  const sums = view.sums(hovered.code);
  const above = chainOf(view.city, hovered.code).slice(1, -1).map(area => nameOf(area.names, view.lang)).join(' › ');
  return html`<div class="tip" style=${`transform:translate(${Math.round(hovered.x)}px,${Math.round(hovered.y)}px)`}><div>
    <b>${areaName(view.city, hovered.code, view.lang)}</b> <span class="muted">${above}</span><br />
    ${sums
      ? html`${count(sums.open)} ${view.say('area.open')}${sums.overdue > 0n ? html` · <span class="late">${count(sums.overdue)} ${view.say('map.overdue')}</span>` : ''}`
      : view.say('area.noFrame')}${view.then && sums ? html`<br />${view.say('compare.tip', { then: count(view.then.sums.get(hovered.code)?.open ?? 0n), difference: signed(Number(sums.open - (view.then.sums.get(hovered.code)?.open ?? 0n))) })}` : ''}
  </div></div>`;
}
