import { html, type TemplateResult } from 'lit-html';
import { organisationName } from '../city/names';
import type { Case } from '../gen/citytwin/v1/cases_pb';
import { ClockPhase, ObligationState, type Obligation } from '../gen/citytwin/v1/common_pb';
import type { Handovers } from '../live/handovers';
import { msOf } from '../live/openCase';
import { count } from '../words/numbers';
import type { View } from './view';

/** Who is asked to do what: organisation, role, state and due time, in the order in which they were asked. */
export function dutyPart(view: View, found: Case, handovers: Handovers): TemplateResult | '' {
  const { city, lang, say, times, cityNow } = view;
  const numbers = (cases: readonly string[]) => html`${cases.map(number => html`<a href=${`#case=${number}`}>${number}</a> `)}`;
  const notes = [
    found.raisedTo === '' ? '' : html`<p class="amber">${say('case.raised', { who: organisationName(city, found.raisedTo, lang) })}</p>`,
    found.timeAsked ? html`<p class="amber">${say('case.timeAsked', { who: organisationName(city, found.timeAsked.requestedBy, lang) })}: ${found.timeAsked.reason}</p>` : '',
    found.parent === '' ? '' : html`<p><a href=${`#case=${found.parent}`}>${say('case.parent', { number: found.parent })}</a></p>`,
    found.children.length === 0 ? '' : html`<p>${say('case.children', { numbers: '' })}${numbers(found.children)}</p>`,
  ];
  return html`${found.obligations.length === 0 ? '' : html`<h3>${say('case.duties')}</h3>
    <ul class="duties">${found.obligations.map(duty => html`<li class=${isOver(duty) ? 'over' : ''}>
      <b>${organisationName(city, duty.organisation, lang)}</b>
      <span class="split"><span class="muted">${say(`duty.role.${duty.role as 1 | 2}`)} · ${say(`duty.state.${duty.state as 1}`)}${duty.designated ? ` · ${say('case.duty.designated')}` : ''}</span>
        ${dueOf(duty, time => times.moment(time, cityNow), say)}</span>
      ${duty.asked === '' ? '' : html`<q>${duty.asked}</q>`}${isOver(duty) ? '' : silenceOf(view, duty, handovers)}</li>`)}</ul>`}${notes}`;
}

/** Until it is taken up, by when that has to be; then by when it has to be done. */
function dueOf(duty: Obligation, moment: (time: number) => string, say: View['say']): TemplateResult | '' {
  if (isOver(duty)) {
    return duty.endedAt ? html`<span class="muted">${say('case.duty.done', { time: moment(msOf(duty.endedAt)) })}</span>` : '';
  }

  const isOffered = duty.state === ObligationState.OFFERED;
  const clock = duty.clocks.find(one => one.name === (isOffered ? 'take_up' : 'obligation')) ?? duty.clocks.find(one => one.name === 'obligation');
  return !clock ? '' : html`<span class=${clock.phase >= ClockPhase.DUE ? 'due late' : 'due'}>${say(
    clock.name === 'take_up' ? 'case.duty.takeUp' : 'case.duty.due', { time: moment(msOf(clock.dueAt)) })}</span>`;
}

/** Whoever has not answered within its limit is silent: since when here, how often in all, and whether its line to the city is open. */
function silenceOf({ say, times, cityNow }: View, duty: Obligation, handovers: Handovers): TemplateResult | '' {
  const health = handovers.of(duty.organisation);
  if (!health || health.silent === 0n) {
    return '';
  }

  const since = duty.state === ObligationState.OFFERED ? msOf(duty.clocks.find(clock => clock.name === 'take_up')?.dueAt) : 0;
  return html`<p class="amber silent">${[
    since > 0 && since < cityNow ? say('act.silent.since', { time: times.moment(since, cityNow) }) : '',
    say(health.silent === 1n ? 'act.silent.one' : 'act.silent.many', { count: count(health.silent) }),
    say(health.connected ? 'act.silent.connected' : 'act.silent.away'),
  ].filter(part => part !== '').join(' · ')}</p>`;
}

function isOver(duty: Obligation): boolean {
  return duty.state === ObligationState.DONE || duty.state === ObligationState.RETURNED || duty.state === ObligationState.RELEASED;
}
