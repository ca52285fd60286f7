import { html, type TemplateResult } from 'lit-html';
import { nameOf, organisationName } from '../../city/names';
import type { Measure, ReviewTask } from '../../gen/citytwin/v1/figures_pb';
import type { View } from '../../panels/view';
import { isText } from '../../texts';
import { count } from '../../words/numbers';
import { caseLinks } from '../caseLinks';

/** What people should look at, as the city lists it: by signal, and never by who has most. */
export function signalPart(view: View, tasks: readonly ReviewTask[] | undefined): TemplateResult {
  const { say } = view;
  return html`<h3>${say('board.signals')}</h3>
    <p class="muted">${say('board.signals.about')}</p>
    ${tasks === undefined ? html`<p class="muted">${say('board.loading')}</p>`
      : tasks.length === 0 ? html`<p>${say('board.signals.none')}</p>`
      : html`<ul class="signals">${tasks.map(task => html`<li>${signal(view, task)}</li>`)}</ul>`}`;
}

function signal(view: View, task: ReviewTask): TemplateResult {
  const { city, lang, say } = view;
  return html`<b>${nameOf(task.names, lang) || task.signal}</b> · ${organisationName(city, task.organisation, lang)}
    <br /><span class="muted">${task.counted.map(measure => measured(view, measure)).join(' · ')}${task.threshold
      ? ` · ${say('board.signals.threshold', { value: measured(view, task.threshold) })}` : ''}</span>
    <br />${caseLinks(view, task.cases, task.casesInAll)}`;
}

function measured({ say }: View, { name, value }: Measure): string {
  const key = `board.measure.${name}`;
  const isShare = name === 'share' || name === 'low' || name === 'high';
  const figure = isShare && value <= 1 ? `${(value * 100).toFixed(1)} %` : Number.isInteger(value) ? count(value) : value.toFixed(2);
  return `${isText(key) ? say(key) : name.replaceAll('_', ' ')} ${figure}`;
}
