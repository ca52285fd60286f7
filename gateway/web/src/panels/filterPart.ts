import { html, type TemplateResult } from 'lit-html';
import { MapOrder } from '../gen/citytwin/v1/map_pb';
import { leavesOut } from '../live/look';
import { count } from '../words/numbers';
import { chips } from './chips';
import { urgencyGlyph } from './glyphs';
import { listedMost } from './listWindow';
import type { Picked, Pickers } from './pickers';
import type { View } from './view';
import type { WorkState } from './workState';

/** How the list is asked: its scope, its order, its filters, and what it then holds, in words. */
export function filterPart(view: View, state: WorkState, pickers: Pickers, total: number | undefined): TemplateResult {
  const { say } = view;
  const { choice, choose } = state;
  return html`
    <div class="asked">
      ${choiceOf(say('list.scope'), [[false, say('list.inView')], [true, say(choice.area === undefined ? 'list.wholeCity' : 'list.wholeArea')]], choice.beyond, beyond => choose({ beyond }))}
      ${choiceOf(say('list.order'), [[MapOrder.TIME_LEFT, say('list.timeLeft')], [MapOrder.NEWEST, say('list.newest')]] as const, choice.order, order => choose({ order }))}
    </div>
    <div class="filters" role="group" aria-label=${say('filter.by')}>
      <button type="button" class="pill" aria-pressed=${choice.overdue} @click=${() => choose({ overdue: !choice.overdue })}>${urgencyGlyph('late')}${say('filter.overdue')}</button>
      ${(['stage', 'kind', 'lead'] as const satisfies readonly Picked[]).map(what => html`<button type="button" class="pill" data-filter=${what} aria-haspopup="listbox" aria-expanded=${pickers.picking === what}
        @pointerdown=${(event: Event) => pickers.picking === what && event.preventDefault()} @click=${() => pickers.toggle(what)}>${say(`filter.name.${what}`)}<span aria-hidden="true"> ▾</span></button>`)}
    </div>
    ${pickers.draw(view, state)}
    ${chips(view, state)}
    <p class="scope muted">${total === undefined ? say('list.loading') : scopeLine(view, state, total)}</p>
    ${total !== undefined && total > listedMost ? html`<p class="muted">${say('list.beyondMost', { most: count(listedMost) })}</p>` : ''}`;
}

/** How many there are, and of what: that of the rows which are shown, whatever is asked for meanwhile. */
function scopeLine({ say }: View, { look }: WorkState, total: number): string {
  const scope = !look || look.filter.notLocatedOnly ? 'notLocated' : !look.listBeyondBounds ? 'inView' : look.filter.areas.length === 0 ? 'city' : 'area';
  const text = total === 1 ? say(`list.one.${scope}`, { total: 1 }) : say(`list.total.${scope}`, { total: count(total) });
  return look && leavesOut(look.filter) && scope !== 'notLocated' ? text + say('list.filtered') : text;
}

function choiceOf<T>(name: string, options: readonly (readonly [T, string])[], now: T, choose: (value: T) => void): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${name}>
    ${options.map(([value, text]) => html`<button type="button" aria-pressed=${value === now} @click=${() => choose(value)}>${text}</button>`)}
  </div>`;
}
