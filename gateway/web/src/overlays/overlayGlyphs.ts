import { html, svg, type TemplateResult } from 'lit-html';
import type { Overlay } from './overlayChoice';

/** The sign of an overlay, as it stands on the map: hatched ground, or a square from which lines go out. */
export function overlayGlyph(one: Overlay): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">${one === 'situations'
    ? svg`<path d="M1 1h16v16H1z" fill="none" stroke="var(--situation)" stroke-width="2" stroke-dasharray="4 2"></path><path d="M1 9l8-8M1 17 17 1M9 17l8-8" stroke="var(--situation)" stroke-width="2"></path>`
    : svg`<path d="M1 17 9 9 17 15" fill="none" stroke="var(--operation)" stroke-width="2"></path><path d="M5 4h9v9H5z" fill="var(--operation)"></path>`}</svg>`;
}
