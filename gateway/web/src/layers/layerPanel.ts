import { html, type TemplateResult } from 'lit-html';
import { kindName, nameOf, organisationName } from '../city/names';
import type { View } from '../panels/view';
import type { TextKey } from '../texts';
import { assetList } from './assetList';
import type { HoveredAsset } from './hoveredAsset';
import { layerNames, type LayerName } from './layerNames';
import type { MapLayers } from './mapLayers';

/** What the layers are called, and what they are good for. */
const words: Readonly<Record<LayerName, readonly [name: TextKey, why: TextKey]>> = {
  borders: ['layer.name.borders', 'layer.why.borders'],
  assets: ['layer.name.assets', 'layer.why.assets'],
  edges: ['layer.name.edges', 'layer.why.edges'],
};

/** The name of a layer. */
export function layerText(name: LayerName): TextKey {
  return words[name][0];
}

/** The button over the map with its panel, and what is under the pointer. */
export function layerPanel(view: View, layers: MapLayers): TemplateResult {
  const { say } = view;
  return html`<div class="layers" @keydown=${(event: KeyboardEvent) => layers.isOpen && event.key === 'Escape' && close(event, layers)}>
      <button type="button" id="layers" aria-expanded=${layers.isOpen} aria-controls="layer-panel" @click=${() => layers.toggle()}>${say('layer.button')}</button>
      ${layers.isOpen ? html`<fieldset id="layer-panel"><legend>${say('layer.title')}</legend>${layerNames.map(name => html`${choice(view, layers, name)}${name === 'assets' && layers.isOn(name) ? assetList(view, layers) : ''}`)}</fieldset>` : ''}
    </div>
    ${layers.assets.hovered ? assetTip(view, layers.assets.hovered) : ''}`;
}

function choice({ say }: View, layers: MapLayers, name: LayerName): TemplateResult {
  return html`<label><input type="checkbox" data-layer=${name} .checked=${layers.isOn(name)}
      @change=${(event: Event) => layers.turn(name, (event.target as HTMLInputElement).checked)} />
    <span>${say(words[name][0])}<small>${say(words[name][1])}${layers.isNear(name) ? '' : ` · ${say('layer.nearer')}`}</small></span></label>`;
}

function assetTip({ city, lang, say }: View, { asset, kind, zh, en, keeper, owner, x, y }: HoveredAsset): TemplateResult {
  return html`<div class="tip asset-tip" role="status" style=${`transform:translate(${Math.round(x)}px,${Math.round(y)}px)`}><div>
    <b>${nameOf({ zh, en }, lang) || asset}</b> <span class="muted">${asset}</span><br />
    ${kindName(city, kind, lang)}<br />
    ${say('layer.kept', { who: organisationName(city, keeper, lang) })}
    ${owner === '' || owner === keeper ? '' : html`<br /><span class="muted">${say('layer.owned', { who: organisationName(city, owner, lang) })}</span>`}
  </div></div>`;
}

// Only the panel closes; the case that is open beside the map stays.
function close(event: KeyboardEvent, layers: MapLayers): void {
  event.stopPropagation();
  layers.toggle();
  document.getElementById('layers')?.focus();
}
