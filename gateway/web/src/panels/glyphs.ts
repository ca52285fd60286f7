import { html, svg, type TemplateResult } from 'lit-html';
import type { Stage } from '../gen/citytwin/v1/common_pb';
import { openStages, type Urgency } from '../live/openCase';

/** The sign of a stage: a disc that fills as the case moves on. The same signs stand on the map. */
export function stageGlyph(stage: Stage): TemplateResult {
  const index = openStages.findIndex(open => open === stage);
  const share = index < 0 ? 1 : index / (openStages.length - 1);
  const colour = index < 0 ? 'var(--muted)' : `var(--stage-${stage})`;
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">
    <circle cx="9" cy="9" r="6.5" fill=${colour}></circle>
    ${share < 1 ? svg`<path d=${rest(share)} fill="var(--panel)"></path>` : ''}
  </svg>`;
}

/** The sign of an urgency: a triangle when late, a diamond when soon. */
export function urgencyGlyph(urgency: Urgency): TemplateResult | '' {
  switch (urgency) {
    case 'late':
      return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true"><path d="M9 2 17 16H1z" fill="var(--late)"></path></svg>`;
    case 'soon':
      return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true"><path d="M9 1 17 9 9 17 1 9z" fill="var(--soon)"></path></svg>`;
    default:
      return '';
  }
}

/** The sign of what is selected. */
export function ringGlyph(): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="6.5" fill="none" stroke="var(--accent)" stroke-width="3"></circle></svg>`;
}

/** The sign of a cluster. */
export function discGlyph(): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="7.5" fill="var(--panel)" stroke="var(--muted)" stroke-width="2"></circle></svg>`;
}

function rest(share: number): string {
  const radius = 4.4;
  const angle = -Math.PI / 2 + share * 2 * Math.PI;
  if (share === 0) {
    return `M9 ${9 - radius}a${radius} ${radius} 0 1 1-.01 0z`;
  }

  const [x, y] = [9 + radius * Math.cos(angle), 9 + radius * Math.sin(angle)];
  return `M9 9L${x} ${y}A${radius} ${radius} 0 ${share < 0.5 ? 1 : 0} 1 9 ${9 - radius}z`;
}
