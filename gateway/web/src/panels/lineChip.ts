import { html, type TemplateResult } from 'lit-html';
import { count } from '../words/numbers';
import type { View } from './view';

/** How the line stands: live with position and age, or not live since when; or which moment is shown instead of the present. */
export function lineChip({ line, say, times, isPast, cityNow }: View, retry: () => void, leave: () => void): TemplateResult {
  if (isPast && line.kind !== 'lost') {
    return html`<p class="chip line lost" data-line="past"><i></i><b>${say('clock.asOf')} ${times.date(cityNow)} · ${times.seconds(cityNow)}</b>
      <button type="button" @click=${leave}>${say('past.leave')}</button></p>`;
  }

  switch (line.kind) {
    case 'connecting':
      return html`<p class="chip line connecting" data-line="connecting"><i></i>${say('line.connecting')}</p>`;
    case 'live':
      return html`<p class="chip line live" data-line="live" title=${say('line.age.why')}><i></i>${say('line.live')}
        · ${say('line.position', { position: count(line.position) })}
        · <span class="age">${say('line.age', { seconds: (line.ageMs / 1000).toFixed(1) })}</span></p>`;
    case 'lost':
      return html`<p class="chip line lost" data-line="lost" title=${line.reason}><i></i><b>${say('line.lost', { time: times.seconds(line.since) })}</b>
        <button type="button" @click=${retry}>${say('line.retry')}</button></p>`;
  }
}
