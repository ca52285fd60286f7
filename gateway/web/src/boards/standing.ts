import { html, type TemplateResult } from 'lit-html';
import type { LineState } from '../live/line';
import type { View } from '../panels/view';
import type { TextKey } from '../texts';

/** How a board stands: nothing read yet, read and live, or not live, with or without something older to show. */
export type Standing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'live'; readonly at: number }
  | { readonly kind: 'stale'; readonly since: number; readonly reason: string };

/** How a board stands, from its line and whether it ever had an answer. Times are the browser's. */
export function standingOf(line: LineState, hasAnswer: boolean, now: number): Standing {
  switch (line.kind) {
    case 'lost':
      return hasAnswer ? { kind: 'stale', since: line.since, reason: line.reason } : { kind: 'failed', reason: line.reason };
    case 'live':
      return hasAnswer ? { kind: 'live', at: now - line.ageMs } : { kind: 'loading' };
    default:
      return { kind: 'loading' };
  }
}

/** What every board has around what it shows. */
export interface Frame {
  readonly title: TextKey;
  readonly about: TextKey;
  readonly standing: Standing;
  /** Said when there is nothing to show; absent when there is something. */
  readonly empty: TextKey | undefined;
  /** Choices at the right of the head. */
  readonly tools: TemplateResult | '';
  retry(): void;
}

/** A board: head with how it stands, then what it shows or why it shows nothing. */
export function framed(view: View, frame: Frame, content: () => TemplateResult): TemplateResult {
  const { say, times } = view;
  const { standing } = frame;
  return html`<div class="board-head">
      <div><h2>${say(frame.title)}</h2><p class="muted">${say(frame.about)}</p></div>
      ${frame.tools}
      ${badge(view, frame)}
    </div>
    <div class="board-body ${standing.kind}" aria-busy=${standing.kind === 'loading'}>
      ${standing.kind === 'loading' ? html`<p class="board-none" data-state="loading">${say('board.loading')}</p>`
        : standing.kind === 'failed' ? html`<div class="board-none" data-state="failed"><p class="amber"><b>${say('board.failed')}</b></p><p>${standing.reason}</p>
            <button type="button" class="button" @click=${() => frame.retry()}>${say('line.retry')}</button></div>`
        : frame.empty !== undefined ? html`<p class="board-none" data-state="empty"><b>${say(frame.empty)}</b><br />
            <span class="muted">${say('board.lookedAt', { time: times.seconds(standing.kind === 'live' ? standing.at : standing.since) })}</span></p>`
        : content()}
    </div>`;
}

function badge({ say, times }: View, { standing, retry }: Frame): TemplateResult | '' {
  switch (standing.kind) {
    case 'live':
      return html`<p class="chip line live" data-board-line="live"><i></i>${say('line.live')} · ${times.seconds(standing.at)}</p>`;
    case 'stale':
      return html`<p class="chip line lost" data-board-line="lost" title=${standing.reason}><i></i><b>${say('board.asOf', { time: times.seconds(standing.since) })}</b>
        <button type="button" @click=${retry}>${say('line.retry')}</button></p>`;
    default:
      return html`<p class="chip line" data-board-line=${standing.kind}><i></i>${say(standing.kind === 'failed' ? 'board.notLive' : 'line.connecting')}</p>`;
  }
}
