import { html, svg, type TemplateResult } from 'lit-html';
import { areaName, organisationName } from '../city/names';
import { withHashPart } from '../hash';
import { caseLinks } from '../boards/caseLinks';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { Group } from './groups';

/** What the tray shows, and what can be done in it. */
export interface Tray {
  readonly isOpen: boolean;
  readonly loud: readonly Group[];
  readonly quiet: readonly Group[];
  readonly lookedAt: number;
  readonly failure: string;
  /** How many groups and whistles there are besides. */
  readonly leftOut: number;
  readonly sound: boolean;
  toggle(): void;
  acknowledge(groups: readonly Group[]): void;
  turnSound(isOn: boolean): void;
}

/** The button with how many groups wait, and the panel below it. */
export function tray(view: View, state: Tray): TemplateResult {
  const { say } = view;
  return html`<div class="tray">
    <button type="button" id="alerts" aria-expanded=${state.isOpen} aria-controls="alert-panel" @click=${state.toggle}>
      ${sign(state.loud)}${say('alert.title')} <b data-alerts>${count(state.loud.length)}</b></button>
    ${state.isOpen ? html`<section id="alert-panel" aria-label=${say('alert.title')}>${panel(view, state)}</section>` : ''}
  </div>`;
}

/** What a group says: how many, of what, where. */
export function sentence({ city, lang, say }: Pick<View, 'city' | 'lang' | 'say'>, { kind, area, count: many }: Group): string {
  return say(many === 1 ? `alert.${kind}.one` : `alert.${kind}`, { count: count(many), area: areaName(city, area, lang) });
}

function panel(view: View, state: Tray): TemplateResult {
  const { say, times } = view;
  return html`<div class="split"><p class="muted">${state.lookedAt === 0 ? say('board.loading') : say('board.lookedAt', { time: times.seconds(state.lookedAt) })}</p>
      ${state.loud.length > 1 ? html`<button type="button" class="link" @click=${() => state.acknowledge(state.loud)}>${say('alert.acknowledgeAll')}</button>` : ''}</div>
    ${state.failure === '' ? '' : html`<p class="warning">${say('board.failed')} ${state.failure}</p>`}
    ${state.loud.length === 0 && state.lookedAt > 0 ? html`<p class="none">${say('alert.none')}</p>` : ''}
    <ul>${state.loud.map(group => html`<li data-alert=${group.kind}>
      <p class="split"><span>${sign([group])}<b>${sentence(view, group)}</b></span><span class="muted">${times.seconds(group.changedAt)}</span></p>
      <p class="split"><span>${links(view, group)}</span>
        <button type="button" class="button" aria-label=${`${say('alert.acknowledge')}: ${sentence(view, group)}`} @click=${() => state.acknowledge([group])}>${say('alert.acknowledge')}</button></p>
      ${leads(view, group)}</li>`)}</ul>
    ${state.quiet.length === 0 ? '' : html`<p class="muted">${say('alert.quiet', { count: count(state.quiet.length) })}</p>`}
    ${state.leftOut === 0 ? '' : html`<p class="muted">${say('alert.leftOut', { count: count(state.leftOut) })}</p>`}
    <p class="sound"><button type="button" role="switch" aria-checked=${state.sound} @click=${() => state.turnSound(!state.sound)}>${say(state.sound ? 'alert.sound.on' : 'alert.sound.off')}</button></p>`;
}

function links(view: View, { kind, items, count: many }: Group): TemplateResult {
  const { city, lang, say } = view;
  const board = (name: string, text: string) => html`<a href=${withHashPart(location.hash, 'board', name)}>${text}</a>`;
  switch (kind) {
    case 'whistle':
      return board('operations', items.join(' '));
    case 'situation':
      return board('situations', items.join(' '));
    case 'silent':
      return board('handover', items.slice(0, 2).map(id => organisationName(city, id, lang)).join(say('board.comma')) + (many > 2 ? ' …' : ''));
    default:
      return caseLinks(view, items, many);
  }
}

/** Whose the cases of a group are, where there are several cases. */
function leads({ city, lang, say }: View, group: Group): TemplateResult | '' {
  const who = group.leads.map(lead => `${organisationName(city, lead.organisation, lang)} ${count(lead.count)}`).join(say('board.comma'));
  return group.count === 1 || who === '' ? '' : html`<p class="muted">${say('alert.leads', { who })}</p>`;
}

/** A triangle where something is silent or past its limit, a diamond where something is soon or new, a ring where nothing is. */
function sign(groups: readonly Group[]): TemplateResult {
  const isLate = groups.some(({ kind }) => kind === 'late' || kind === 'whistle' || kind === 'silent');
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">${groups.length === 0 ? svg`<circle cx="9" cy="9" r="5.5" fill="none" stroke="currentColor" stroke-width="2"></circle>`
    : isLate ? svg`<path d="M9 2 17 16H1z" fill="var(--late)"></path>` : svg`<path d="M9 1 17 9 9 17 1 9z" fill="var(--soon)"></path>`}</svg>`;
}
