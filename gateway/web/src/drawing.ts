import { html, render } from 'lit-html';
import type { Alerts } from './alerts/alerts';
import type { AreaSource } from './areas/areaSource';
import type { Desk } from './boards/desk';
import { wholeCity, type City } from './city/city';
import type { CityWeek } from './figures/cityWeek';
import { goToArea, numbersOf } from './goTo';
import type { MapView } from './mapView';
import type { Overlays } from './overlays/overlays';
import { areaPanel } from './panels/areaPanel';
import { casePanel } from './panels/casePanel';
import { overMap } from './panels/overMap';
import { topBar } from './panels/topBar';
import type { View } from './panels/view';
import type { WorkList } from './panels/workList';
import type { Parts } from './parts';
import { comparedWith } from './past/compareBar';
import { timeBar } from './past/timeBar';
import type { Selection } from './selection';
import { stepBar } from './steps/stepBar';
import type { Steps } from './steps/steps';
import type { Lang, Theme } from './settings';
import type { Watches } from './watches';

/** What is drawn, and what a click on it asks of the page. */
export interface Drawn {
  readonly city: City;
  readonly parts: Parts;
  readonly list: WorkList;
  readonly selection: Selection;
  readonly watches: Watches;
  readonly view: MapView;
  readonly overlays: Overlays;
  readonly desk: Desk;
  readonly areaSource: AreaSource;
  readonly cityWeek: CityWeek;
  readonly steps: Steps;
  readonly alerts: Alerts | undefined;
  speak(lang: Lang): void;
  wear(theme: Theme): void;
}

/** Draws the page as it stands: figures, list, map, panel, time and boards. */
export function drawPage(view: View, page: Drawn): void {
  const { parts, selection, watches, steps } = page;
  const pickArea = (code: string | undefined) => goToArea(page, code);
  render(topBar(view, { speak: lang => page.speak(lang), wear: theme => page.wear(theme), numbers: numbersOf(page) }), parts.top);
  drawList(view, page, pickArea);
  drawOverMap(view, page, pickArea);
  drawSide(view, page, pickArea);
  render(timeBar(view, watches.past, watches.comparison), parts.time);
  render(stepBar(view, steps, selection.caseNumber !== undefined), parts.steps);
  parts.steps.setAttribute('aria-label', view.say('step.label'));
  page.desk.draw(view);
  page.overlays.draw(view);
  parts.tell(view);
}

function drawList(view: View, { list, selection, watches: { map: { frames } }, view: map }: Drawn, pickArea: (code: string | undefined) => void): void {
  list.draw(view, {
    rows: frames.shown?.rows,
    look: frames.shown?.look,
    choice: selection.choice,
    selected: selection.caseNumber,
    card: number => frames.card(number),
    pickCase: number => selection.pickCase(number),
    pickArea,
    choose: change => selection.choose(change),
    ask: from => map.list(from),
  });
}

function drawOverMap(view: View, { parts, selection, watches, view: map }: Drawn, pickArea: (code: string | undefined) => void): void {
  render(overMap(view, {
    area: selection.area,
    hovered: map.hovered,
    breaks: map.breaks,
    level: map.level,
    picture: watches.map.frames.shown,
    listNotLocated: () => selection.choose({ notLocated: true }),
    difference: map.map?.areas.difference,
    compared: comparedWith(view, watches.comparison),
    failed: map.failed,
    layers: map.layers,
    retry: () => watches.hurry(),
    leavePast: () => watches.past.leave(),
    pickArea,
    zoomBy: steps => map.map?.zoomBy(steps),
    fit: () => map.map?.fitCity(),
  }), parts.overMap);
}

function drawSide(view: View, { city, parts, selection, watches, overlays, desk, areaSource }: Drawn, pickArea: (code: string | undefined) => void): void {
  const isArea = selection.caseNumber === undefined && desk.name === undefined && !view.isPast;
  areaSource.show(isArea ? city.areas.get(selection.area ?? wholeCity(city)?.code ?? '') : undefined);
  render(selection.caseNumber === undefined
    ? overlays.panel(view) ?? areaPanel(view, selection.area, areaSource, pickArea)
    : html`${casePanel(view, watches.file, watches, () => selection.pickCase(undefined), code => {
        selection.pickCase(undefined);
        pickArea(code);
      })}`, parts.side);
}
