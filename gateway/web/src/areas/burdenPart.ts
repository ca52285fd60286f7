import { html, type TemplateResult } from 'lit-html';
import { inSentence, levelName } from '../city/names';
import type { WeekDemands } from '../gen/citytwin/v1/burden_pb';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { signed } from './areaReading';
import type { AreaNews, Burden } from './news';
import { refusal, stateOf } from './ownPast';
import { dateOf, isoWeekOf, weekMs } from './weeks';

/** What is asked of a community, in its last whole week beside the one before, and what its duty grid has in hand. Nobody is set beside anybody. */
export function burdenPart(view: View, { burden }: AreaNews, retry: () => void): TemplateResult {
  const { say, city, lang } = view;
  if (burden === undefined) {
    const level = inSentence(levelName(city, city.levels.at(-1)?.id ?? '', lang), lang);
    return html`<h3>${say('burden.title')}</h3><p class="muted" data-burden="above">${say('burden.above', { level })}</p>`;
  }

  return html`<section aria-busy=${stateOf(burden) === 'loading'} data-burden=${stateOf(burden)}>
    <h3>${say('burden.title')}</h3>
    ${refusal(view, burden, retry)}
    ${burden.value ? told(view, burden.value) : ''}
  </section>`;
}

/** Demands and minutes of a week; nothing was asked in one that the answer leaves out. */
export function weekOf(weeks: readonly WeekDemands[], week: string): { readonly demands: number; readonly minutes: number; readonly over: number; readonly senders: number } {
  const found = weeks.find(one => one.week === week);
  const senders = found?.senders ?? [];
  return {
    demands: senders.reduce((sum, one) => sum + one.demands, 0), minutes: Number(found?.minutes ?? 0n),
    over: senders.filter(one => one.overBudget).length, senders: senders.length,
  };
}

function told(view: View, { weeks, open, waiting }: Burden): TemplateResult {
  const { say, city, cityNow } = view;
  const [running, last, before] = [0, 1, 2].map(ago => weekOf(weeks, isoWeekOf(dateOf(cityNow - ago * weekMs, city.timeZone)))) as [Week, Week, Week];
  return html`<table class="own">
      <thead><tr><th scope="col"><span class="unseen">${say('own.what')}</span></th><th scope="col">${say('burden.before')}</th><th scope="col">${say('burden.last')}</th><th scope="col">${say('own.difference')}</th></tr></thead>
      <tbody>
        <tr data-measure="demands"><th scope="row">${say('burden.demands')}</th><td>${count(before.demands)}</td><td><b>${count(last.demands)}</b></td><td>${signed(last.demands - before.demands)}</td></tr>
        <tr data-measure="minutes"><th scope="row">${say('burden.minutes')}</th><td>${count(before.minutes)}</td><td><b>${count(last.minutes)}</b></td><td>${signed(last.minutes - before.minutes)}</td></tr>
      </tbody>
    </table>
    <p class="muted small" data-running>${say('burden.running', { demands: count(running.demands), minutes: count(running.minutes) })}</p>
    ${last.over + running.over === 0 ? '' : html`<p class="amber">${say('burden.over', { last: last.over, lastOf: last.senders, running: running.over, runningOf: running.senders })}</p>`}
    <p data-load>${open === undefined ? html`<span class="muted">${say('burden.noGrid')}</span>` : say('burden.load', { open: count(open), waiting: count(waiting) })}</p>`;
}

type Week = ReturnType<typeof weekOf>;
