import { html, type TemplateResult } from 'lit-html';
import { organisationName } from '../../city/names';
import type { HandoverHealth } from '../../gen/citytwin/v1/work_pb';
import type { View } from '../../panels/view';
import { count } from '../../words/numbers';
import type { Board, BoardGround } from '../board';
import { caseLinks } from '../caseLinks';
import { signOf } from '../signs';
import { framed, standingOf } from '../standing';
import { HandoverSource } from './handoverSource';
import { byState, handoverStates, unconfirmed, type HandoverState } from './health';
import { offerWords } from './offerWords';

/** How hand-over to every organisation goes: who was offered something and is silent, waits, or has answered. */
export class HandoverBoard implements Board {
  private readonly source: HandoverSource;

  constructor(ground: BoardGround) {
    this.source = new HandoverSource(ground);
  }

  /** Stops asking. */
  stop(): void {
    this.source.stop();
  }

  /** The board now. */
  draw(view: View): TemplateResult {
    const { health, line } = this.source;
    return framed(view, {
      title: 'board.handover',
      about: 'board.handover.about',
      standing: standingOf(line.state, health !== undefined, Date.now()),
      empty: health?.every(one => one.offered === 0n) ? 'board.handover.none' : undefined,
      tools: '',
      retry: () => this.source.hurry(),
    }, () => {
      const states = byState(health!);
      return html`<dl class="counts">${handoverStates.map(state => html`<div data-handover=${state}><dt>${signOf(state)}${view.say(`board.handover.${state}`)}</dt>
          <dd>${count(states.get(state)!.length)} <small>${view.say('board.ofOrganisations', { count: count(health!.length) })}</small></dd></div>`)}</dl>
        ${handoverStates.filter(state => state !== 'idle' && states.get(state)!.length > 0).map(state => this.group(view, state, states.get(state)!))}`;
    });
  }

  private group(view: View, state: HandoverState, health: readonly HandoverHealth[]): TemplateResult {
    const { say } = view;
    return html`<h3>${signOf(state)}${say(`board.handover.${state}`)} <span class="muted">${count(health.length)}</span></h3>
      <table class="figures-table handover ${state}">
        <thead><tr><th scope="col">${say('board.organisation')}</th><th scope="col">${say('board.handover.now')}</th><th scope="col" class="number">${say('board.handover.median')}</th>
          <th scope="col" class="number">${say('board.handover.month')}</th><th scope="col">${say('board.handover.feed')}</th></tr></thead>
        <tbody>${health.map(one => this.row(view, state, one))}</tbody>
      </table>`;
  }

  private row(view: View, state: HandoverState, one: HandoverHealth): TemplateResult {
    const { city, lang, say, times } = view;
    const oldest = this.source.oldest.get(one.organisation);
    const behind = unconfirmed(one);
    return html`<tr data-organisation=${one.organisation}>
      <th scope="row">${signOf(state)}${organisationName(city, one.organisation, lang)}</th>
      <td>${offerWords(view, one, oldest)}${oldest && oldest.cases.length > 0 ? html`<br />${caseLinks(view, oldest.cases)}` : ''}</td>
      <td class="number">${one.medianMinutes === undefined ? '–' : times.length(one.medianMinutes * 60_000)}<small>${one.p90Minutes === undefined ? '' : html`<br />${say('board.handover.p90', { time: times.length(one.p90Minutes * 60_000) })}`}</small></td>
      <td class="number">${say('board.of', { part: count(one.takenUp), whole: count(one.offered) })}<small>${one.returned > 0n ? html`<br />${say('board.handover.returned', { count: count(one.returned) })}` : ''}</small></td>
      <td>${signOf(one.connected ? 'answered' : 'idle')}${say(one.connected ? 'board.handover.listens' : 'board.handover.away')}<small><br />${behind === 0 ? say('board.handover.confirmed')
        : say('board.handover.unconfirmed', { count: count(behind) })}</small></td>
    </tr>`;
  }
}
