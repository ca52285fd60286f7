import { html, type TemplateResult } from 'lit-html';
import { signed } from '../areas/areaReading';
import type { AreaSource } from '../areas/areaSource';
import { beside } from '../areas/beside';
import { burdenPart } from '../areas/burdenPart';
import type { AreaNews } from '../areas/news';
import { ownPast } from '../areas/ownPast';
import { below, chainOf, wholeCity } from '../city/city';
import { areaName, kindName, levelName, nameOf } from '../city/names';
import type { Sums } from '../gen/citytwin/v1/common_pb';
import { count, share } from '../words/numbers';
import { stageGlyph } from './glyphs';
import type { View } from './view';

/** So many kinds and lower areas are named. */
const namedMost = 7;

/** An area: what is open in it, at which stage, of which kind, beside its own past, and where below it most. */
export function areaPanel(view: View, code: string | undefined, source: AreaSource, pick: (code: string | undefined) => void): TemplateResult {
  const { city, lang, say } = view;
  const area = code === undefined ? wholeCity(city) : city.areas.get(code);
  const { news } = source;
  const chain = area ? chainOf(city, area.code) : [];
  const other = area?.names && (lang === 'zh' ? area.names.en : area.names.zh);
  const sums = view.sums(area?.code);
  return html`
    <div class="side-head">
      <p class="muted">${levelName(city, area?.level ?? '', lang)}${chain.slice(0, -1).reverse().map(upper => html` · <button type="button" class="link" @click=${() => pick(upper.parent === '' ? undefined : upper.code)}>${nameOf(upper.names, lang)}</button>`)}</p>
      <h2>${nameOf(area?.names, lang) || area?.code}</h2>
      ${other && other !== nameOf(area?.names, lang) ? html`<p class="muted">${other}</p>` : ''}
      ${code === undefined ? '' : html`<button type="button" class="close" aria-label=${say('area.close')} title=${say('area.close')} @click=${() => pick(undefined)}>×</button>`}
    </div>
    ${sums && area && view.then ? html`<p class="amber" data-beside-note>${say('beside.note')}</p>${beside(view, area.code, sums, view.then, pick)}` : sums ? figuresOf(view, sums, news) : html`<p class="muted">${say('area.noFrame')}</p>`}
    ${news ? html`${ownPast(view, news, () => source.hurry())}${burdenPart(view, news, () => source.hurry())}` : view.isPast ? html`<p class="muted">${say('own.present')}</p>` : ''}
    ${sums && area && !view.then ? lowerAreas(view, area.code, pick) : ''}`;
}

function figuresOf(view: View, sums: Sums, news: AreaNews | undefined): TemplateResult {
  const { city, lang, say } = view;
  const open = Number(sums.open);
  const before = news?.before.value?.sums.get(news.code);
  const kinds = sums.byKind.slice(0, namedMost);
  const most = Number(kinds[0]?.count ?? 1);
  return html`
    <dl class="quad">
      <div><dd>${count(open)}</dd><dt>${say('area.open')}</dt>${news ? weekBefore(view, news, open, before?.open) : ''}</div>
      <div><dd class=${sums.overdue > 0n ? 'late' : ''}>${count(sums.overdue)} <small>${share(Number(sums.overdue), open)}</small></dd><dt>${say('area.overdue', { open: count(open) })}</dt>${news ? weekBefore(view, news, Number(sums.overdue), before?.overdue) : ''}</div>
      <div><dd>${count(sums.openedToday)}</dd><dt>${say('area.opened')}</dt></div>
      <div><dd>${count(sums.closedToday)}</dd><dt>${say('area.closed')}</dt></div>
    </dl>
    ${open === 0 ? html`<p class="muted">${say('area.noOpen')}</p>` : html`
      <h3>${say('area.stages')}</h3>
      <ul class="bars">${sums.byStage.map(({ stage, count: cases }) => bar(html`${stageGlyph(stage)}${say(`stage.${stage}`)}`, Number(cases), open))}</ul>
      <h3>${say('area.kinds')}</h3>
      <ul class="bars">${kinds.map(({ kind, count: cases }) => bar(html`${kindName(city, kind, lang)}`, Number(cases), most))}</ul>
      ${sums.byKind.length > kinds.length ? html`<p class="muted">${say('area.otherKinds', { count: sums.byKind.length - kinds.length })}</p>` : ''}`}`;
}

/** How it was in the same hour a week before, and how it differs. */
function weekBefore({ say }: View, { before }: AreaNews, now: number, then: bigint | undefined): TemplateResult {
  return then !== undefined
    ? html`<dd class="then" title=${say('own.difference')}>${say('own.weekBefore', { value: count(then) })} · ${signed(now - Number(then))}</dd>`
    : html`<dd class="then muted" title=${before.failure ?? ''}>${say(before.failure === undefined && before.value === undefined ? 'own.weekBefore.loading' : 'own.weekBefore.none')}</dd>`;
}

function lowerAreas(view: View, code: string, pick: (code: string) => void): TemplateResult | '' {
  const rows = below(view.city, code)
    .map(area => ({ code: area.code, open: Number(view.sums(area.code)?.open ?? 0n) }))
    .filter(area => area.open > 0)
    .sort((a, b) => b.open - a.open || (a.code < b.code ? -1 : 1))
    .slice(0, namedMost);
  const most = rows[0]?.open ?? 1;
  return rows.length === 0 ? '' : html`
    <h3>${view.say('area.below')}</h3>
    <ul class="bars">${rows.map(area => bar(html`<button type="button" class="link" @click=${() => pick(area.code)}>${areaName(view.city, area.code, view.lang)}</button>`, area.open, most))}</ul>`;
}

function bar(name: TemplateResult, value: number, most: number): TemplateResult {
  return html`<li><span class="name">${name}</span><span class="value">${count(value)}</span><i style=${`width:${(value / most) * 100}%`}></i></li>`;
}
