import { html, type TemplateResult } from 'lit-html';
import { areaName, kindName, organisationName } from '../city/names';
import { OperationKind, type OperationCard } from '../gen/citytwin/v1/operations_pb';
import { SituationKind, type Situation } from '../gen/citytwin/v1/situations_pb';
import type { View } from '../panels/view';
import type { Overlay } from './overlayChoice';
import { usual } from './situationShapes';

/** What the pointer is over: a situation or an operation by its number, at these pixels. */
export interface Pointed {
  readonly what: Overlay;
  readonly number: string;
  readonly x: number;
  readonly y: number;
}

/** What it is, in the words of its card on the board. */
export function overlayTip(view: View, { x, y }: Pointed, one: Situation | OperationCard): TemplateResult {
  return html`<div class="tip" data-tip=${one.number} style=${`transform:translate(${Math.round(x)}px,${Math.round(y)}px)`}><div>
    ${'finding' in one ? ofSituation(view, one) : ofOperation(view, one)}<br /><span class="muted">${one.number} · ${view.say('overlay.open')}</span></div></div>`;
}

function ofSituation({ city, lang, say }: View, one: Situation): TemplateResult {
  const what = one.burst ? one.burst.kinds.slice(0, 2).map(kind => kindName(city, kind, lang)) : one.rises.map(rise => rise.family);
  return html`<b>${say(one.kind === SituationKind.REVIEW ? 'board.situations.review' : 'board.situations.burst')}</b> ${what.join(say('board.comma'))}
    ${one.burst ? html`<br />${say('board.situations.rise', { seen: one.burst.seen, expected: usual(one.burst.expected) })}` : ''}`;
}

function ofOperation({ city, lang, say }: View, card: OperationCard): TemplateResult {
  return html`<b>${say(`board.one.${card.kind}`)}</b> ${card.kind === OperationKind.BOUNDARY ? kindName(city, card.subject, lang) : card.subject}<br />
    ${areaName(city, card.commonArea, lang)} · ${say(`board.stage.${card.stage}`)}${card.lead === '' ? '' : html`<br />${organisationName(city, card.lead, lang)} <span class="muted">${say('duty.role.1')}</span>`}`;
}
