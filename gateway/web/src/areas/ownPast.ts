import { html, type TemplateResult } from 'lit-html';
import { inSentence, levelName } from '../city/names';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import { fewest, firstTierOf, shareOf, signed, type Part } from './areaReading';
import type { AreaNews, News } from './news';
import { weekChart } from './weekChart';

/** An area beside its own past: the last seven days, the seven before, and the weeks before those. Never beside another area. */
export function ownPast(view: View, { weeks }: AreaNews, retry: () => void): TemplateResult {
  const { say } = view;
  return html`<section aria-busy=${weeks.value === undefined && weeks.failure === undefined} data-own=${stateOf(weeks)}>
    <h3>${say('own.title')}</h3>
    ${refusal(view, weeks, retry)}
    ${weeks.value ? html`${table(view, weeks.value.at(-1)?.reading, weeks.value.at(-2)?.reading)}${weekChart(view, weeks.value)}` : ''}
  </section>`;
}

/** Whether a part is being read, is read, or was refused. */
export function stateOf({ value, failure }: News<unknown>): 'loading' | 'failed' | 'read' {
  return failure !== undefined ? 'failed' : value === undefined ? 'loading' : 'read';
}

/** Why a part is not there: it is being read, or it was refused and may be asked for again. */
export function refusal({ say }: View, part: News<unknown>, retry: () => void): TemplateResult | '' {
  switch (stateOf(part)) {
    case 'failed':
      return html`<p class="warning">${say(part.value === undefined ? 'own.failed' : 'own.old')} ${part.failure}
        <button type="button" class="link" @click=${retry}>${say('line.retry')}</button></p>`;
    case 'loading':
      return html`<p class="muted">${say('board.loading')}</p>`;
    default:
      return '';
  }
}

function table(view: View, now: Parameters<typeof rows>[1], before: Parameters<typeof rows>[1]): TemplateResult {
  const { say } = view;
  return html`<table class="own">
    <thead><tr><th scope="col"><span class="unseen">${say('own.what')}</span></th><th scope="col">${say('own.before')}</th><th scope="col">${say('own.now')}</th><th scope="col">${say('own.difference')}</th></tr></thead>
    <tbody>${rows(view, now, before)}</tbody>
  </table>
  <p class="muted small">${say('own.few', { fewest })}</p>`;
}

function rows(view: View, now: NonNullable<NonNullable<AreaNews['weeks']['value']>[number]>['reading'], before: typeof now): TemplateResult[] {
  const { say, city, lang } = view;
  const tier = inSentence(levelName(city, firstTierOf(city) ?? '', lang), lang);
  return [
    counted(say('own.opened'), 'opened', now?.opened, before?.opened),
    counted(say('own.closed'), 'closed', now?.closed, before?.closed),
    shared(view, say('own.onTime'), 'on-time', now?.onTime, before?.onTime),
    shared(view, say('own.firstTier', { level: tier }), 'first-tier', now?.firstTier, before?.firstTier),
  ];
}

function counted(name: string, id: string, now: number | undefined, before: number | undefined): TemplateResult {
  return html`<tr data-measure=${id}><th scope="row">${name}</th><td>${before === undefined ? '–' : count(before)}</td><td><b>${now === undefined ? '–' : count(now)}</b></td>
    <td>${now === undefined || before === undefined ? '–' : signed(now - before)}</td></tr>`;
}

function shared({ say }: View, name: string, id: string, now: Part | undefined, before: Part | undefined): TemplateResult {
  const cell = (part: Part | undefined) => part === undefined ? html`–` : html`${share(part)}<small>${count(part.numerator)}/${count(part.denominator)}</small>`;
  const share = (part: Part) => shareOf(part)?.toFixed(0).concat(' %') ?? '–';
  const [a, b] = [now && shareOf(now), before && shareOf(before)];
  return html`<tr data-measure=${id}><th scope="row">${name}</th><td>${cell(before)}</td><td>${cell(now)}</td>
    <td>${a === undefined || b === undefined ? html`<span class="muted">${say('own.tooFew')}</span>` : say('own.points', { points: signed(a - b, 1) })}</td></tr>`;
}
