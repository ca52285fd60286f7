import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import { steps, type Steps } from './steps';

/** The steps of a small screen, below everything else. */
export function stepBar({ say }: View, now: Steps, hasCase: boolean): TemplateResult {
  return html`${steps.map(step => html`<button type="button" data-to-step=${step} aria-pressed=${step === now.step} @click=${() => now.go(step)}>
    ${say(step === 'side' ? (hasCase ? 'step.case' : 'step.area') : `step.${step}`)}</button>`)}`;
}

/** Lays the panel over the map of a middling screen, or puts it away. */
export function sideToggle({ say }: View, now: Steps, hasCase: boolean): TemplateResult {
  return html`<button type="button" class="side-toggle" aria-expanded=${now.isSideOpen} aria-controls="side" @click=${() => now.openSide(!now.isSideOpen)}>
    ${say(hasCase ? 'step.case' : 'step.area')} <span aria-hidden="true">${now.isSideOpen ? '▸' : '◂'}</span></button>`;
}
