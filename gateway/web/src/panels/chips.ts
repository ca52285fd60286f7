import { html, type TemplateResult } from 'lit-html';
import { excluding } from '../choice';
import { areaName, kindName, organisationName } from '../city/names';
import { stageGlyph } from './glyphs';
import type { View } from './view';
import type { WorkState } from './workState';

interface Chip {
  readonly text: string;
  readonly mark?: TemplateResult;
  drop(): void;
}

/** What the cases are filtered by; each can be taken away. */
export function chips(view: View, state: WorkState): TemplateResult | '' {
  const active = chipsOf(view, state);
  return active.length === 0 ? '' : html`<ul class="chips" aria-label=${view.say('filter.active')}>
    ${active.map(chip => html`<li>${chip.mark ?? ''}<span title=${chip.text}>${chip.text}</span><button type="button" aria-label=${view.say('filter.drop', { what: chip.text })} title=${view.say('filter.drop', { what: chip.text })} @click=${() => chip.drop()}>×</button></li>`)}
  </ul>`;
}

function chipsOf({ city, lang, say }: View, { choice, choose, pickArea }: WorkState): Chip[] {
  const { area, kinds, stages, leads } = choice;
  return [
    ...(area === undefined ? [] : [{ text: areaName(city, area, lang), drop: () => pickArea(undefined) }]),
    ...(choice.overdue ? [{ text: say('filter.overdue.only'), drop: () => choose({ overdue: false }) }] : []),
    ...(choice.notLocated ? [{ text: say('filter.notLocated'), drop: () => choose({ notLocated: false }) }] : []),
    ...stages.map(stage => ({ text: say(`stage.${stage as 1}`), mark: stageGlyph(stage), drop: () => choose({ stages: excluding(stages, stage) }) })),
    ...kinds.map(kind => ({ text: kindName(city, kind, lang), drop: () => choose({ kinds: excluding(kinds, kind) }) })),
    ...leads.map(lead => ({ text: organisationName(city, lead, lang), drop: () => choose({ leads: excluding(leads, lead) }) })),
  ];
}
