import { html, type TemplateResult } from 'lit-html';
import { below } from '../city/city';
import { areaName, kindName, levelName } from '../city/names';
import type { Sums } from '../gen/citytwin/v1/common_pb';
import type { View } from '../panels/view';
import { stageGlyph } from '../panels/glyphs';
import { count } from '../words/numbers';
import { signed } from './areaReading';
import type { Moment } from './momentSums';

/** So many kinds are told apart. */
const kindsMost = 12;

/** A number at two moments. */
export interface Pair<T> {
  readonly of: T;
  readonly then: number;
  readonly now: number;
}

/** Numbers of both moments side by side; one that is in neither list is left out, one that is in one list was 0 in the other. */
export function pairs<T>(then: readonly (readonly [T, bigint])[], now: readonly (readonly [T, bigint])[]): Pair<T>[] {
  const [before, after] = [new Map(then), new Map(now)];
  return [...new Set([...after.keys(), ...before.keys()])].map(of => ({ of, then: Number(before.get(of) ?? 0n), now: Number(after.get(of) ?? 0n) }));
}

/** An area at two moments: its sums, stages, kinds, and the areas directly below it in the order of the city. */
export function beside(view: View, code: string, sums: Sums, moment: Moment, pick: (code: string) => void): TemplateResult {
  const { city, lang, say } = view;
  const then = moment.sums.get(code);
  const kinds = pairs(then?.byKind.map(one => [one.kind, one.count] as const) ?? [], sums.byKind.map(one => [one.kind, one.count] as const))
    .sort((a, b) => Math.max(b.now, b.then) - Math.max(a.now, a.then)).slice(0, kindsMost);
  const stages = pairs(then?.byStage.map(one => [one.stage, one.count] as const) ?? [], sums.byStage.map(one => [one.stage, one.count] as const)).sort((a, b) => a.of - b.of);
  const lower = below(city, code).map(({ code: of }) => ({ of, then: Number(moment.sums.get(of)?.open ?? 0n), now: Number(view.sums(of)?.open ?? 0n) }));
  const numbers = (['open', 'overdue', 'openedToday', 'closedToday'] as const).map(of => ({ of, then: Number(then?.[of] ?? 0n), now: Number(sums[of]) }));
  return html`
    ${table(view, say('beside.sums'), numbers, of => html`${say(`beside.${of}`)}`, 'sums')}
    ${stages.length === 0 ? '' : table(view, say('area.stages'), stages, stage => html`${stageGlyph(stage)}${say(`stage.${stage}`)}`, 'stages')}
    ${kinds.length === 0 ? '' : table(view, say('area.kinds'), kinds, kind => html`${kindName(city, kind, lang)}`, 'kinds')}
    ${lower.length === 0 ? '' : table(view, say('beside.below', { level: levelName(city, city.areas.get(lower[0]!.of)?.level ?? '', lang) }), lower,
      of => html`<button type="button" class="link" @click=${() => pick(of)}>${areaName(city, of, lang)}</button>`, 'areas')}`;
}

function table<T>({ say, isPast }: View, title: string, rows: readonly Pair<T>[], name: (of: T) => TemplateResult, id: string): TemplateResult {
  return html`<table class="own beside" data-beside=${id}>
    <thead><tr><th scope="col">${title}</th><th scope="col">${say('beside.then')}</th><th scope="col">${say(isPast ? 'beside.shown' : 'beside.now')}</th><th scope="col">${say('own.difference')}</th></tr></thead>
    <tbody>${rows.map(({ of, then, now }) => html`<tr data-of=${String(of)}><th scope="row">${name(of)}</th><td>${count(then)}</td><td><b>${count(now)}</b></td><td>${signed(now - then)}</td></tr>`)}</tbody>
  </table>`;
}
