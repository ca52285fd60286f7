import { html, render } from 'lit-html';
import type { Alerts } from './alerts/alerts';
import { AreaSource } from './areas/areaSource';
import { MomentSums } from './areas/momentSums';
import { Desk } from './boards/desk';
import { Bulk } from './bulk/bulk';
import type { Choice } from './choice';
import { wholeCity, type City } from './city/city';
import type { Clock } from './clock';
import type { Doors } from './doors';
import { CityWeek } from './figures/cityWeek';
import type { TopNumbers } from './figures/topFigures';
import type { Line, LineState } from './live/line';
import { Tick } from './live/tick';
import { listenToKeys } from './keys';
import { MapLayers } from './layers/mapLayers';
import { MapView } from './mapView';
import { Overlays } from './overlays/overlays';
import { areaPanel } from './panels/areaPanel';
import { casePanel } from './panels/casePanel';
import { overMap } from './panels/overMap';
import { topBar } from './panels/topBar';
import type { View } from './panels/view';
import { comparedWith } from './past/compareBar';
import { timeBar } from './past/timeBar';
import { WorkList } from './panels/workList';
import type { Parts } from './parts';
import { Selection, type Selected } from './selection';
import type { Settings } from './settings';
import { sideToggle, stepBar } from './steps/stepBar';
import { Steps } from './steps/steps';
import { hangUp, hookOf } from './testHook';
import { speaker } from './texts';
import { Watches } from './watches';
import { Times } from './words/times';

/** Joins watches, map and panels. Everything is drawn on ticks: whoever has news only asks for one. */
export class Page {
  private readonly tick = new Tick(() => this.draw());
  private readonly list: WorkList;
  private readonly selection: Selection;
  private readonly watches: Watches;
  private readonly view: MapView;
  private readonly overlays: Overlays;
  private readonly desk: Desk;
  private readonly areaSource: AreaSource;
  private readonly cityWeek: CityWeek;
  private readonly steps: Steps;
  private alerts: Alerts | undefined;
  private wasLost = false;

  constructor(
    private readonly doors: Doors,
    private readonly city: City,
    private readonly clock: Clock,
    private readonly line: Line,
    private readonly settings: Settings,
    private readonly parts: Parts,
  ) {
    this.list = new WorkList(parts.list, new Bulk(doors, () => this.watches.acting.can, () => this.tick.ask()));
    this.steps = new Steps(document.body, () => this.tick.ask());
    this.cityWeek = new CityWeek(doors, city, () => clock.now, () => this.tick.ask());
    this.areaSource = new AreaSource(doors, city, new MomentSums(doors), () => clock.now, () => this.tick.ask());
    this.selection = new Selection(city, what => this.selected(what));
    const layers = new MapLayers(city, async () => (await doors.city.getCity({})).packVersion, () => this.tick.ask());
    this.view = new MapView(city, clock, () => this.watches, this.selection, settings, layers, () => this.tick.ask());
    this.overlays = this.view.over = new Overlays(doors, city, settings, parts.overMap, () => this.tick.ask());
    this.watches = new Watches(doors, line, clock, this.view.wanted(), () => this.ask());
    this.watches.file.open(this.selection.caseNumber);
    this.watches.start();
    void this.view.open(parts.map, doors);
    this.desk = new Desk({
      doors, city, now: () => clock.now, onChange: () => this.tick.ask(),
      onTurn: isBoard => {
        this.watches.rest(isBoard);
        this.overlays.rest(isBoard);
      },
      right: view => html`${sideToggle(view, this.steps, this.selection.caseNumber !== undefined)}${this.alerts?.draw(view) ?? ''}`,
      showCity: () => {
        this.view.map?.resize();
        this.view.map?.fitCity();
      },
      showOnMap: box => {
        this.desk.leave();
        this.view.map?.fit(box);
      },
    });
    void import('./alerts/alerts').then(({ Alerts }) => (this.alerts = new Alerts(doors, () => this.tick.ask())));
    // The clock, the age of the line and the time that is left move on although nothing happens.
    setInterval(() => this.tick.ask(), 1_000);
    listenToKeys({ close: () => (this.selection.caseNumber === undefined ? this.overlays.leave() : this.selection.pickCase(undefined)), search: () => this.list.search() });
    hangUp(hookOf(city, line, this.watches, this.view, this.overlays));
  }

  private ask(): void {
    this.view.ask();
    this.tick.ask();
  }

  private selected(what: Selected): void {
    if (what === 'case') {
      this.watches.file.open(this.selection.caseNumber);
    } else {
      this.view.mark();
      this.view.lookAnew();
    }

    this.ask();
  }

  /** Selects an area and shows the whole of it; that of the whole city means no area. */
  private goToArea(code: string | undefined): void {
    const bounds = code === undefined ? undefined : this.city.areas.get(code)?.bounds;
    this.selection.pickArea(code === wholeCity(this.city)?.code ? undefined : code);
    if (bounds) {
      this.view.map?.fit(bounds);
    }
  }

  /** What the figures at the top are made of; a click on one leads from a board back to the map. */
  private numbers(): TopNumbers {
    const list = (change: Partial<Choice>) => {
      if (this.desk.name !== undefined) {
        this.desk.leave();
      }

      this.selection.choose({ kinds: [], stages: [], leads: [], notLocated: false, overdue: false, beyond: true, ...change });
      this.steps.go('list');
    };
    return {
      overview: this.alerts?.overview, solved: this.cityWeek.solved,
      listOpen: () => {
        this.goToArea(undefined);
        list({});
      },
      listOverdue: () => list({ overdue: true }),
      showAlerts: () => document.getElementById('alerts')?.click(),
    };
  }

  private draw(): void {
    this.watches.comparison.look();
    this.steps.picked(this.selection.caseNumber, this.selection.area);
    const view = this.now();
    const { file, map: { frames } } = this.watches;
    const { choice } = this.selection;
    const pickArea = (code: string | undefined) => this.goToArea(code);
    render(topBar(view, {
      speak: lang => this.change(() => this.settings.speak(lang)),
      wear: theme => this.change(() => this.settings.wear(theme)),
      numbers: this.numbers(),
    }), this.parts.top);
    this.list.draw(view, {
      rows: frames.shown?.rows,
      look: frames.shown?.look,
      choice,
      selected: this.selection.caseNumber,
      card: number => frames.card(number),
      pickCase: number => this.selection.pickCase(number),
      pickArea,
      choose: change => this.selection.choose(change),
      ask: from => this.view.list(from),
    });
    render(overMap(view, {
      area: this.selection.area,
      hovered: this.view.hovered,
      breaks: this.view.breaks,
      level: this.view.level,
      picture: frames.shown,
      listNotLocated: () => this.selection.choose({ notLocated: true }),
      difference: this.view.map?.areas.difference,
      compared: comparedWith(view, this.watches.comparison),
      failed: this.view.failed,
      layers: this.view.layers,
      retry: () => this.watches.hurry(),
      leavePast: () => this.watches.past.leave(),
      pickArea,
      zoomBy: steps => this.view.map?.zoomBy(steps),
      fit: () => this.view.map?.fitCity(),
    }), this.parts.overMap);
    const isArea = this.selection.caseNumber === undefined && this.desk.name === undefined && !view.isPast;
    this.areaSource.show(isArea ? this.city.areas.get(this.selection.area ?? wholeCity(this.city)?.code ?? '') : undefined);
    render(this.selection.caseNumber === undefined
      ? this.overlays.panel(view) ?? areaPanel(view, this.selection.area, this.areaSource, pickArea)
      : html`${casePanel(view, file, this.watches, () => this.selection.pickCase(undefined), code => {
          this.selection.pickCase(undefined);
          pickArea(code);
        })}`, this.parts.side);
    render(timeBar(view, this.watches.past, this.watches.comparison), this.parts.time);
    render(stepBar(view, this.steps, this.selection.caseNumber !== undefined), this.parts.steps);
    this.parts.steps.setAttribute('aria-label', view.say('step.label'));
    this.desk.draw(view);
    this.overlays.draw(view);
    this.parts.tell(view);
    this.notice(view.line.kind);
  }

  /** Back after a break: another pack means another page, and the open case may have moved on. */
  private notice(line: LineState['kind']): void {
    const isBack = this.wasLost && line === 'live';
    this.wasLost = line === 'lost' || (this.wasLost && !isBack);
    if (isBack) {
      this.watches.file.refresh();
      this.doors.city.getCity({}).then(
        ({ code, packVersion }) => (code !== this.city.code || packVersion !== this.city.packVersion) && location.reload(),
        () => undefined);
    }
  }

  private change(setting: () => void): void {
    setting();
    this.view.map?.wear(this.settings.theme);
    this.view.speak();
    this.overlays.wear();
    this.tick.ask();
  }

  private now(): View {
    const { lang, theme } = this.settings;
    return {
      city: this.city, lang, theme, say: speaker(lang), times: new Times(lang, this.city.timeZone),
      clock: this.clock, cityNow: this.clock.now, line: this.line.state, isPast: this.watches.past.isOn, then: this.watches.comparison.then,
      sums: area => (area === undefined ? undefined : this.watches.areas.get(area)),
    };
  }
}
