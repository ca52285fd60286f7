import { including } from '../choice';
import { areaName, levelName } from '../city/names';
import { find, type Found } from '../search';
import type { Combo, Option } from './combo';
import type { View } from './view';
import type { WorkState } from './workState';

/** The field that finds: a case by its number, a place, an organisation, a kind. */
export function searchPart(view: View, state: WorkState, combo: Combo) {
  return combo.draw({
    label: view.say('search.label'), none: view.say('search.none'),
    options: find(combo.text, view.city, view.lang).map(found => optionOf(found, view, state)),
  });
}

function optionOf({ what, id, name, other }: Found, { city, lang, say }: View, state: WorkState): Option {
  switch (what) {
    case 'case':
      return { text: say('search.case', { number: name }), detail: '', choose: () => state.pickCase(id) };
    case 'area': {
      const area = city.areas.get(id);
      const upper = areaName(city, area?.parent || undefined, lang);
      return { text: name, detail: [levelName(city, area?.level ?? '', lang), upper].filter(Boolean).join(' · '), choose: () => state.pickArea(id) };
    }
    case 'lead':
      return { text: name, detail: [say('search.lead'), other].filter(Boolean).join(' · '), choose: () => state.choose({ leads: including(state.choice.leads, id) }) };
    case 'kind':
      return { text: name, detail: [say('search.kind'), other].filter(Boolean).join(' · '), choose: () => state.choose({ kinds: including(state.choice.kinds, id) }) };
  }
}
