import { html, svg, type TemplateResult } from 'lit-html';
import type { AnswerState } from './operations/answers';
import type { HandoverState } from './handover/health';

/** A sign for how something stands: a triangle is late or silent, a diamond waits, a disc is answered, a ring is nothing yet. Shape and colour say the same. */
export function signOf(state: HandoverState | AnswerState): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">${shape(state)}</svg>`;
}

function shape(state: HandoverState | AnswerState): TemplateResult {
  switch (state) {
    case 'silent':
      return svg`<path d="M9 2 17 16H1z" fill="var(--late)"></path>`;
    case 'waiting':
      return svg`<path d="M9 1 17 9 9 17 1 9z" fill="var(--soon)"></path>`;
    case 'answered':
      return svg`<circle cx="9" cy="9" r="6.5" fill="var(--good)"></circle>`;
    case 'there':
      return svg`<path d="M2 9l5 5 9-10" fill="none" stroke="var(--good)" stroke-width="3"></path>`;
    default:
      return svg`<circle cx="9" cy="9" r="5.5" fill="none" stroke="var(--muted)" stroke-width="2"></circle>`;
  }
}
