import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { rowBox } from '../bulk/boxes';
import type { Bulk } from '../bulk/bulk';
import type { RowHands } from '../bulk/rowHands';
import type { HeldRows } from '../live/heldRows';
import type { Freshness } from './freshness';
import type { ListFocus } from './listFocus';
import { reachable, type Stretch } from './listWindow';
import type { View } from './view';
import { blankRow, workRow } from './workRow';
import type { WorkState } from './workState';

/** What the rows of the list are drawn from. */
export interface RowGround {
  readonly held: HeldRows;
  readonly focus: ListFocus;
  readonly hands: RowHands;
  readonly fresh: Freshness;
  readonly bulk: Bulk;
}

/** The rows of a stretch; those whose cases are not here yet are blank. */
export function listRows(view: View, state: WorkState, { held, focus, hands, fresh, bulk }: RowGround, { first, end }: Stretch): unknown {
  const { total, from, numbers } = held.rows;
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  const reached = focus.reached(numbers, indices.map(index => numbers[index - from]));
  return repeat(indices, index => numbers[index - from] ?? index, (index): TemplateResult => {
    const number = numbers[index - from];
    const card = number === undefined ? undefined : held.card(number);
    return !card ? blankRow(index) : workRow(view, card, {
      index, total: reachable(total), isSelected: card.number === state.selected, isReached: card.number === reached,
      isFresh: fresh.has(card.number), box: view.isPast ? '' : rowBox(view, bulk, hands, card.number), isChosen: !view.isPast && bulk.chosen.has(card.number),
      pick: event => {
        focus.at(card.number);
        if (view.isPast || !hands.clicked(event, card.number)) {
          state.pickCase(card.number);
        }
      },
    });
  });
}
