import { html, render } from 'lit-html';
import { wholeCity } from './city/city';
import { goToArea, numbersOf } from './goTo';
import { firstButton, renderKeeping } from './keepFocus';
import { areaPanel } from './panels/areaPanel';
import { casePanel } from './panels/casePanel';
import { overMap } from './panels/overMap';
import { topBar } from './panels/topBar';
import type { View } from './panels/view';
import { comparedWith } from './past/compareBar';
import { timeBar } from './past/timeBar';
import type { Pieces } from './pieces';
import { stepBar } from './steps/stepBar';
import type { Lang, Theme } from './settings';

/** What a person chooses of the page as a whole. */
export interface PageChoices {
  speak(lang: Lang): void;
  wear(theme: Theme): void;
}

/** Draws the page as it stands: figures, list, map, panel, time and boards. */
export function drawPage(view: View, page: Pieces, { speak, wear }: PageChoices): void {
  const { parts, selection, watches, steps } = page;
  const pickArea = (code: string | undefined) => goToArea(page, code);
  render(topBar(view, { speak, wear, numbers: numbersOf(page) }), parts.top);
  drawList(view, page, pickArea);
  drawOverMap(view, page, pickArea);
  drawSide(view, page, pickArea);
  renderKeeping(timeBar(view, watches.past, watches.comparison), parts.time, firstButton(parts.time));
  render(stepBar(view, steps, selection.caseNumber !== undefined), parts.steps);
  parts.steps.setAttribute('aria-label', view.say('step.label'));
  page.desk.draw(view);
  page.overlays.draw(view);
  parts.tell(view);
}

function drawList(view: View, { list, selection, watches: { map: { frames } }, view: map }: Pieces, pickArea: (code: string | undefined) => void): void {
  list.draw(view, {
    rows: frames.shown?.rows,
    look: frames.shown?.look,
    choice: selection.choice,
    selected: selection.caseNumber,
    card: number => frames.card(number),
    pickCase: number => selection.pickCase(number),
    pickArea,
    choose: change => selection.choose(change),
    ask: from => map.looking.list(from),
  });
}

function drawOverMap(view: View, { parts, selection, watches, view: map }: Pieces, pickArea: (code: string | undefined) => void): void {
  renderKeeping(overMap(view, {
    area: selection.area,
    hovered: map.hovered,
    breaks: map.breaks,
    level: map.level,
    picture: watches.map.frames.shown,
    fold: map.fold,
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
  }), parts.overMap, firstButton(parts.time));
}

function drawSide(view: View, { city, parts, list, selection, watches, overlays, desk, areaSource }: Pieces, pickArea: (code: string | undefined) => void): void {
  const isArea = selection.caseNumber === undefined && desk.name === undefined && !view.isPast;
  areaSource.show(isArea ? city.areas.get(selection.area ?? wholeCity(city)?.code ?? '') : undefined);
  renderKeeping(selection.caseNumber === undefined
    ? overlays.panel(view) ?? areaPanel(view, selection.area, areaSource, pickArea)
    : html`${casePanel(view, watches.file, watches, () => selection.pickCase(undefined), code => {
        selection.pickCase(undefined);
        pickArea(code);
      })}`, parts.side, () => (selection.caseNumber === undefined ? list.reach() : parts.side.focus()));
}
