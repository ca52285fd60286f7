import { html, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { kindName, nameOf, organisationName } from '../city/names';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { AssetInView } from './assets';
import type { MapLayers } from './mapLayers';

/** So many are listed; nearer there are fewer. */
const listedMost = 50;

/** The managed components in view as a list, for whoever has no pointer: at each of them the map says where it is, Enter brings it to the middle. */
export function assetList(view: View, { assets }: MapLayers): TemplateResult | '' {
  const { say } = view;
  const listed = assets.inView.slice(0, listedMost);
  return listed.length === 0 ? '' : html`<div class="asset-list"><p class="muted">${say('layer.assets.count', { count: count(assets.inView.length) })}</p>
    <ul aria-label=${say('layer.assets.list')}>${repeat(listed, ({ asset }) => asset, asset => html`<li><button type="button" data-asset=${asset.asset}
      @focus=${() => assets.point(asset)} @blur=${() => assets.leave()} @mouseenter=${() => assets.point(asset)} @mouseleave=${() => assets.leave()} @click=${() => assets.show(asset)}>${entry(view, asset)}</button></li>`)}</ul>
    ${assets.inView.length > listedMost ? html`<p class="muted">${say('layer.assets.more', { count: count(assets.inView.length - listedMost) })}</p>` : ''}</div>`;
}

function entry({ city, lang, say }: View, { asset, kind, zh, en, keeper, owner }: AssetInView): TemplateResult {
  const owned = owner === '' || owner === keeper ? '' : ` · ${say('layer.owned', { who: organisationName(city, owner, lang) })}`;
  return html`${nameOf({ zh, en }, lang) || asset} <small>${asset} · ${kindName(city, kind, lang)}<br />${say('layer.kept', { who: organisationName(city, keeper, lang) })}${owned}</small>`;
}
