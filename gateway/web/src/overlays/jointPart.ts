import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { View } from '../panels/view';
import { count } from '../words/numbers';
import type { DrawnGround } from './drawnGround';
import type { Forming } from './forming';
import { jointFields } from './jointFields';
import type { JointForm } from './jointForm';

/** Forming a joint operation on drawn ground: the button, the form, and how it went. */
export function jointPart(view: View, ground: DrawnGround, forming: Forming, openCard: (number: string) => void): TemplateResult {
  const { say } = view;
  const card = forming.formed?.card;
  return html`<section class="actions joint" ${ref(section => section && settle(forming, section))}>
    ${card ? html`<div id="joint-done" tabindex="-1" role="status" data-formed=${card.number}>
        <p class="good">✓ ${say('joint.done', { number: card.number, calls: forming.formed!.participants.length, cases: count(card.cases.length) })}</p>
        <p><button type="button" class="plain" @click=${() => openCard(card.number)}>${say('joint.card')}</button></p></div>` : ''}
    ${forming.form ? formPart(view, ground, forming, forming.form)
      : html`<p><button type="button" id="joint-open" class=${card ? 'plain' : 'primary'} @click=${() => forming.open(ground.ring)}>${say('joint.open')}</button></p>`}
  </section>`;
}

function formPart(view: View, ground: DrawnGround, forming: Forming, form: JointForm): TemplateResult {
  const { say } = view;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // The page's own Escape would take the drawn area away.
      event.stopPropagation();
      forming.cancel();
    }
  };
  return html`<form id="joint-form" class="form" aria-label=${say('joint.open')} novalidate @keydown=${press} @submit=${(event: Event) => { event.preventDefault(); void forming.send(); }}>
    <p><b>${say('joint.open')}</b></p>
    ${jointFields(view, ground, form, forming.changed)}
    ${forming.refusal === '' ? '' : html`<p class="warning" role="alert" data-refused><b>${say('joint.refused')}</b> ${forming.refusal}</p>`}
    <p class="act-ends"><button type="submit" id="joint-send" class="primary" aria-disabled=${forming.isBusy}>${say(forming.isBusy ? 'act.busy' : 'joint.send')}</button>
      <button type="button" class="plain" @click=${() => forming.cancel()}>${say('act.cancel')}</button></p>
  </form>`;
}

/** Moves the keys to where they belong now, once everything is drawn. */
function settle(forming: Forming, section: Element): void {
  const wanted = forming.focus;
  if (wanted !== undefined) {
    forming.focus = undefined;
    queueMicrotask(() => section.querySelector<HTMLElement>(wanted)?.focus());
  }
}
