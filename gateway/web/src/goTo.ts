import type { Choice } from './choice';
import { wholeCity } from './city/city';
import type { Pieces } from './pieces';
import type { TopNumbers } from './figures/topFigures';

/** Selects an area and shows the whole of it; that of the whole city means no area. */
export function goToArea({ city, selection, view }: Pick<Pieces, 'city' | 'selection' | 'view'>, code: string | undefined): void {
  const bounds = code === undefined ? undefined : city.areas.get(code)?.bounds;
  selection.pickArea(code === wholeCity(city)?.code ? undefined : code);
  if (bounds) {
    view.map?.fit(bounds);
  }
}

/** What the figures at the top are made of; a click on one leads from a board back to the map. */
export function numbersOf(page: Pieces): TopNumbers {
  const { desk, selection, steps } = page;
  const list = (change: Partial<Choice>) => {
    if (desk.name !== undefined) {
      desk.leave();
    }

    selection.choose({ kinds: [], stages: [], leads: [], notLocated: false, overdue: false, beyond: true, ...change });
    steps.go('list');
  };
  return {
    overview: page.alerts?.overview, solved: page.cityWeek.solved,
    listOpen: () => {
      goToArea(page, undefined);
      list({});
    },
    listOverdue: () => list({ overdue: true }),
    showAlerts: () => document.getElementById('alerts')?.click(),
  };
}
