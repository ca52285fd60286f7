import { html, type TemplateResult } from 'lit-html';
import { including } from '../choice';
import { openStages } from '../live/openCase';
import { findKinds, findLeads } from '../search';
import { Combo, type Option } from './combo';
import { stageGlyph } from './glyphs';
import type { View } from './view';
import type { WorkState } from './workState';

/** What can be picked from a list to filter by. */
export type Picked = 'stage' | 'kind' | 'lead';

/** The lists of stages, kinds and organisations to filter by, one at a time, each to be searched. */
export class Pickers {
  /** Which list is open. */
  picking: Picked | undefined;
  private readonly combo: Combo;

  constructor(private readonly root: HTMLElement, private readonly redraw: () => void) {
    this.combo = new Combo('pick', true, redraw, () => this.close());
  }

  /** Opens a list, or closes it. */
  toggle(what: Picked): void {
    this.picking = this.picking === what ? undefined : what;
    this.combo.clear();
    this.redraw();
    this.root.querySelector<HTMLElement>('#pick')?.focus();
  }

  /** The open list. */
  draw(view: View, state: WorkState): TemplateResult | '' {
    const { picking } = this;
    return picking === undefined ? '' : html`<div class="picker">${this.combo.draw({
      label: view.say(`filter.pick.${picking}`), none: view.say('search.none'), options: this.options(picking, view, state),
    })}</div>`;
  }

  private options(what: Picked, { city, lang, say }: View, { choice, choose }: WorkState): Option[] {
    const picked = (act: () => void) => () => {
      this.close();
      act();
    };
    switch (what) {
      case 'stage':
        return openStages.map(stage => ({
          text: say(`stage.${stage}`), detail: '', mark: stageGlyph(stage), choose: picked(() => choose({ stages: including(choice.stages, stage) })),
        })).filter(({ text }) => text.includes(this.combo.text.trim().toLowerCase()));
      case 'kind':
        return findKinds(this.combo.text, city, lang).map(({ id, name, other }) => ({
          text: name, detail: other, choose: picked(() => choose({ kinds: including(choice.kinds, id) })),
        }));
      case 'lead':
        return findLeads(this.combo.text, city, lang).map(({ id, name, other }) => ({
          text: name, detail: other, choose: picked(() => choose({ leads: including(choice.leads, id) })),
        }));
    }
  }

  /** The list goes; whoever was in it is at its button again. */
  private close(): void {
    const what = this.picking;
    if (what !== undefined) {
      const wasIn = this.root.querySelector('.picker')?.contains(document.activeElement) ?? false;
      this.picking = undefined;
      this.redraw();
      if (wasIn) {
        this.root.querySelector<HTMLElement>(`[data-filter='${what}']`)?.focus();
      }
    }
  }
}
