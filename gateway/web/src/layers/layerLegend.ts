import { html, svg, type TemplateResult } from 'lit-html';
import { levelName } from '../city/names';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { layerNames, type LayerName } from './layerNames';
import { layerText } from './layerPanel';
import { dashes } from './layerStyle';
import type { MapLayers } from './mapLayers';

/** The signs of the layers that are on, and what of them is not seen. */
export function layerLegend(view: View, layers: MapLayers): TemplateResult | '' {
  const shown = layerNames.filter(name => layers.isOn(name));
  return shown.length === 0 ? '' : html`<ul class="layer-signs">${shown.map(name => html`<li data-legend=${name}>
    ${name === 'borders' ? levels(view) : html`${sign(name)}${view.say(layerText(name))}`}
    ${note(view, layers, name)}</li>`)}</ul>`;
}

function levels({ city, lang }: View): TemplateResult[] {
  return city.levels.slice(1).map((level, i) => html`<span class="level-sign"><svg viewBox="0 0 28 8" aria-hidden="true">
    <path d="M0 4H28" stroke="currentColor" fill="none" stroke-width=${2.4 - i * 0.5} stroke-dasharray=${dashOf(i + 1)}></path></svg>${levelName(city, level.id, lang)}</span>`);
}

function dashOf(depth: number): string {
  return dashes[Math.min(depth, dashes.length - 1)]!.map(length => length * 2).join(' ');
}

function sign(name: LayerName): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">${name === 'assets'
    ? svg`<path d="M4 4H14V14H4ZM9 4V14M4 9H14" fill="none" stroke="currentColor" stroke-width="1.6"></path>`
    : svg`<path d="M1 1H17V17H1ZM1 9 9 1M1 17 17 1M9 17 17 9" fill="none" stroke="currentColor" stroke-width="1.2"></path>`}</svg>`;
}

function note({ say }: View, layers: MapLayers, name: LayerName): TemplateResult | '' {
  const said = layers.faults.of.has(name) ? say('layer.failed')
    : !layers.isNear(name) ? say('layer.nearer')
    : layers.inView.get(name) === 0 ? say('layer.none')
    : name === 'assets' && layers.leftOut > 0 ? say('layer.leftOut', { count: count(layers.leftOut) })
    : '';
  return said === '' ? '' : html` <span class="muted">${said}</span>`;
}
