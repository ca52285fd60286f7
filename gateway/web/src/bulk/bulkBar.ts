import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { actingName } from '../acting/posts';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { Bulk } from './bulk';
import { bulkForm } from './bulkForm';
import { bulkResult, resultLine } from './bulkResult';
import { chosenMost } from './chosen';
import type { Offer } from './offers';
import { bulkWho } from './bulkWho';

/** Below the list: how many cases are chosen, who acts, what can be done about them, and how it went. */
export function bulkBar(view: View, bulk: Bulk, leadOf: (number: string) => string): TemplateResult {
  const { say } = view;
  return html`<p class="unseen" role="status">${aloud(view, bulk)}</p>
    ${!bulk.isOpen ? '' : html`<section class="bulk actions" aria-label=${say('bulk.title')} @keydown=${(event: KeyboardEvent) => pressed(event, bulk)} ${ref(section => section && settle(bulk, section))}>
      <p class="split"><b data-chosen>${chosenLine(view, bulk)}</b>
        <button type="button" class="link" aria-disabled=${bulk.isBusy} @click=${() => leave(bulk)}>${say(bulk.chosen.size === 0 ? 'bulk.away' : 'bulk.none')}</button></p>
      ${bulk.chosen.isCut ? html`<p class="amber">${say('bulk.cut', { most: chosenMost })}</p>` : ''}
      ${bulk.chosen.size === 0 ? '' : bulkWho(view, bulk, leadOf)}
      ${bulkResult(view, bulk)}
      ${bulk.saying ? bulkForm(view, bulk, bulk.saying) : bulk.chosen.size === 0 ? '' : offers(view, bulk)}
    </section>`}`;
}

function offers(view: View, bulk: Bulk): TemplateResult {
  const { say, city, lang } = view;
  const { missing } = bulk.readings;
  const failures = bulk.chosen.numbers.filter(number => (bulk.readings.of(number)?.failure ?? '') !== '');
  return html`<ul class="possible">${bulk.offers.map(offer => html`<li><button type="button" class=${offer.isNext ? 'primary' : 'plain'} data-bulk=${offer.kind}
      aria-disabled=${missing > 0} @click=${() => missing === 0 && bulk.open(offer)}>${offerName(view, bulk, offer)}</button></li>`)}</ul>
    ${missing > 0 ? html`<p class="muted">${say('bulk.reading', { count: count(missing) })}</p>`
      : bulk.offers.length === 0 ? html`<p class="muted">${say('bulk.nothing', { who: actingName(bulk.who.as, city, say, lang) })}</p>` : ''}
    ${failures.length === 0 ? '' : html`<p class="warning">${say('bulk.unread', { count: count(failures.length) })} ${bulk.readings.of(failures[0]!)?.failure}</p>`}`;
}

function offerName({ say }: View, { chosen }: Bulk, { kind, cases }: Offer): string {
  return say(cases.length === chosen.size ? 'bulk.offer.all' : 'bulk.offer', { what: say(`act.do.${kind as 1}`), count: count(cases.length), all: count(chosen.size) });
}

function chosenLine({ say }: View, { chosen }: Bulk): string {
  return say(chosen.size === 1 ? 'bulk.chosen.one' : 'bulk.chosen', { count: count(chosen.size) });
}

/** What a screen reader says: how many are chosen, and how it went. */
function aloud(view: View, bulk: Bulk): string {
  return !bulk.isOpen ? '' : bulk.isBusy ? view.say('act.busy') : [bulk.result ? resultLine(view, bulk.result) : '', chosenLine(view, bulk)].join(' ').trim();
}

/** Escape gives up what is said, then the choice; the page's own Escape would close the case. */
function pressed(event: KeyboardEvent, bulk: Bulk): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    if (bulk.who.choosing) {
      bulk.who.choose(false);
    } else if (bulk.saying && !bulk.isBusy) {
      bulk.cancel();
    } else {
      leave(bulk);
    }
  }
}

/** Chooses none; the keys go back to the row where they were. */
function leave(bulk: Bulk): void {
  if (!bulk.isBusy) {
    document.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus();
    bulk.clear();
  }
}

/** Moves the keys to where they belong now, once everything is drawn. */
function settle(bulk: Bulk, section: Element): void {
  const wanted = bulk.focus;
  if (wanted !== undefined) {
    bulk.focus = undefined;
    queueMicrotask(() => (section.querySelector<HTMLElement>(wanted) ?? section.querySelector<HTMLElement>('#bulk-result'))?.focus());
  }
}
