import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import { cornersMost } from './drawing';
import type { Pencil } from './pencil';

/** The button that begins a drawing; while one is drawn, how to draw, how far it is, and equal ways without a pointer. */
export function drawBar({ say, isPast }: View, pencil: Pencil): TemplateResult {
  const { state, corners, problem } = pencil.drawing;
  const told = state !== 'on' ? '' : problem ? say(`draw.problem.${problem}`, { most: cornersMost }) : corners.length === 1 ? say('draw.corner') : say('draw.corners', { count: corners.length });
  return html`
    ${state === 'on' ? html`<div class="chip draw-bar" data-drawing=${corners.length}>
        <p>${say('draw.hint')}</p>
        <p class=${problem ? 'late' : 'muted'}>${told}</p>
        <p class="draw-ends"><button type="button" id="draw-view" class="button" @click=${() => pencil.takeView()}>${say('draw.view')}</button>
          <button type="button" class="button" @click=${() => pencil.close()}>${say('draw.close')}</button>
          <button type="button" class="button" @click=${() => pencil.leave()}>${say('draw.leave')}</button></p></div>`
      : isPast ? '' : html`<button type="button" id="draw-begin" class="chip draw-begin" title=${say('draw.begin.why')} @click=${(event: MouseEvent) => pencil.begin(event.detail === 0)}>
        <svg class="glyph" viewBox="0 0 18 18" aria-hidden="true"><path d="M3 5 12 2 16 12 6 16z" fill="none" stroke="currentColor" stroke-width="2"></path></svg>${say('draw.begin')}</button>`}
    <p class="unseen" role="status">${told}</p>
    ${state === 'on' && pencil.byKeys ? html`<svg class="crosshair" viewBox="0 0 40 40" aria-hidden="true"><path d="M20 0v16M20 24v16M0 20h16M24 20h16" stroke="var(--panel)" stroke-width="5"></path><path d="M20 0v16M20 24v16M0 20h16M24 20h16" stroke="var(--accent)" stroke-width="2"></path></svg>` : ''}`;
}
