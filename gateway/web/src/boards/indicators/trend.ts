import { html, svg, type TemplateResult } from 'lit-html';
import { percent, type Reading } from './readings';

const width = 96;
const height = 22;
const margin = 3;

/** The lines that join shares which follow each other; a piece in which nothing was counted leaves a gap. */
export function linesOf(past: readonly Reading[], wide: number, high: number): string[] {
  const step = past.length > 1 ? wide / (past.length - 1) : 0;
  const lines: string[][] = [[]];
  past.forEach((reading, i) => {
    if (reading.share === undefined) {
      lines.push([]);
    } else {
      lines.at(-1)!.push(`${round(i * step)},${round(high * (1 - reading.share))}`);
    }
  });
  return lines.filter(line => line.length > 0).map(line => line.join(' '));
}

/** The past of an indicator as a small line from 0 to 100 %; alone as a dot. Its figures are read out where it is looked at closely. */
export function spark(past: readonly Reading[]): TemplateResult {
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <line x1="0" x2=${width} y1=${height - 0.5} y2=${height - 0.5}></line>
    <g transform="translate(${margin},${margin})">${linesOf(past, width - 2 * margin, height - 2 * margin).map(points => points.includes(' ')
      ? svg`<polyline points=${points}></polyline>`
      : svg`<circle cx=${points.split(',')[0]} cy=${points.split(',')[1]} r="2"></circle>`)}</g>
  </svg>`;
}

/** The past of an indicator as columns from 0 to 100 %, each with what it was counted over. */
export function columns(past: readonly Reading[], names: readonly string[], nothing: string): TemplateResult {
  return html`<ol class="columns">${past.map((reading, i) => html`<li>
      <span class="value">${reading.share === undefined ? '–' : percent(reading)}</span>
      <span class="column"><i style=${`height:${round((reading.share ?? 0) * 100)}%`}></i></span>
      <span class="over">${reading.share === undefined ? html`<span class="unseen">${nothing}</span>–` : `${reading.numerator}/${reading.denominator}`}</span>
      <span class="when">${names[i]}</span>
    </li>`)}</ol>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
