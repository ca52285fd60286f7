import { html, type TemplateResult } from 'lit-html';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { AreaWeek } from './news';

/** Opened and closed of each week as two columns, with their figures; a week that is not counted yet stands empty. */
export function weekChart({ say, times }: View, weeks: readonly AreaWeek[]): TemplateResult {
  const most = Math.max(1, ...weeks.map(({ reading }) => Math.max(reading?.opened ?? 0, reading?.closed ?? 0)));
  const height = (value: number) => `height:${Math.round((value / most) * 1_000) / 10}%`;
  return html`<p class="weeks-key muted"><span><i class="opened"></i>${say('own.opened')}</span><span><i class="closed"></i>${say('own.closed')}</span></p>
    <ol class="weeks" data-weeks=${weeks.filter(({ reading }) => reading).length}>${weeks.map(({ reading, to }) => html`<li title=${reading ? say('own.week', {
      day: times.day(to - 1), opened: count(reading.opened), closed: count(reading.closed),
    }) : say('board.loading')}>
      <span class="week" aria-hidden="true"><i class="opened" style=${height(reading?.opened ?? 0)}></i><i class="closed" style=${height(reading?.closed ?? 0)}></i></span>
      <span class="unseen">${reading ? say('own.week', { day: times.day(to - 1), opened: count(reading.opened), closed: count(reading.closed) }) : say('board.loading')}</span>
      <span class="numbers" aria-hidden="true">${reading ? html`${count(reading.opened)}<br />${count(reading.closed)}` : '–'}</span>
    </li>`)}</ol>
    <p class="weeks-ends muted" aria-hidden="true"><span>${say('own.until', { day: times.day(weeks[0]!.to - 1) })}</span><span>${say('own.until', { day: times.day(weeks.at(-1)!.to - 1) })}</span></p>`;
}
