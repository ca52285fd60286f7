import { html, render } from 'lit-html';
import type { Alerts } from './alerts/alerts';
import { Desk } from './boards/desk';
import { wholeCity, type City } from './city/city';
import type { Clock } from './clock';
import type { Doors } from './doors';
import type { Line, LineState } from './live/line';
import { Tick } from './live/tick';
import { MapView } from './mapView';
import { areaPanel } from './panels/areaPanel';
import { CaseList } from './panels/caseList';
import { casePanel } from './panels/casePanel';
import { overMap } from './panels/overMap';
import { topBar } from './panels/topBar';
import type { View } from './panels/view';
import type { Parts } from './parts';
import { Selection } from './selection';
import type { Settings } from './settings';
import { hangUp } from './testHook';
import { speaker } from './texts';
import { Watches } from './watches';
import { Times } from './words/times';

/** Joins watches, map and panels. Everything is drawn on ticks: whoever has news only asks for one. */
export class Page {
  private readonly tick = new Tick(() => this.draw());
  private readonly list = new CaseList(() => this.tick.ask());
  private readonly selection = new Selection(what => this.selected(what));
  private readonly watches: Watches;
  private readonly view: MapView;
  private readonly desk: Desk;
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
    this.view = new MapView(city, clock, () => this.watches, this.selection, settings, () => this.tick.ask());
    this.watches = new Watches(doors, line, clock, () => this.ask(), () => this.view.look());
    this.watches.file.open(this.selection.caseNumber);
    this.watches.start();
    void this.view.open(parts.map, doors);
    this.desk = new Desk({
      doors, city, now: () => clock.now, onChange: () => this.tick.ask(),
      onTurn: isBoard => this.watches.rest(isBoard),
      right: view => this.alerts?.draw(view) ?? '',
      showCity: () => {
        this.view.map?.resize();
        this.view.map?.fitCity();
      },
      showOnMap: box => {
        this.desk.leave();
        this.view.map?.fit(box);
      },
    });
    void import('./alerts/alerts').then(({ Alerts }) => (this.alerts = new Alerts(doors, city, () => clock.now, () => this.tick.ask())));
    // The clock, the age of the line and the time that is left move on although nothing happens.
    setInterval(() => this.tick.ask(), 1_000);
    addEventListener('keydown', event => event.key === 'Escape' && this.selection.pickCase(undefined));
    this.hang();
  }

  private ask(): void {
    this.view.ask();
    this.tick.ask();
  }

  private selected(what: 'case' | 'area'): void {
    if (what === 'case') {
      this.watches.file.open(this.selection.caseNumber);
    } else {
      this.view.mark();
      this.list.release(() => this.watches.latest.turnTo({ ...this.watches.latest.scope, area: this.selection.area }));
    }

    this.ask();
  }

  private draw(): void {
    const view = this.now();
    const { latest, file } = this.watches;
    const pickArea = (code: string | undefined) => this.selection.pickArea(code === wholeCity(this.city)?.code ? undefined : code);
    render(topBar(view, {
      speak: lang => this.change(() => this.settings.speak(lang)),
      wear: theme => this.change(() => this.settings.wear(theme)),
    }), this.parts.top);
    render(this.list.draw(view, {
      cards: latest.newest(Infinity),
      loaded: this.watches.listLoaded,
      area: latest.scope.area,
      openOnly: latest.scope.openOnly,
      selected: this.selection.caseNumber,
      pick: card => this.selection.pickCase(card.number),
      show: openOnly => latest.turnTo({ ...latest.scope, openOnly }),
    }), this.parts.list);
    render(overMap(view, {
      area: this.selection.area,
      hovered: this.view.hovered,
      breaks: this.view.breaks,
      inView: this.view.inView,
      failed: this.view.failed,
      retry: () => this.watches.hurry(),
      pickArea,
      zoomBy: steps => this.view.map?.zoomBy(steps),
      fit: () => this.view.map?.fitCity(),
    }), this.parts.overMap);
    render(this.selection.caseNumber === undefined
      ? areaPanel(view, this.selection.area, pickArea)
      : html`${casePanel(view, file, () => this.selection.pickCase(undefined), code => {
          this.selection.pickCase(undefined);
          pickArea(code);
        })}`, this.parts.side);
    this.desk.draw(view);
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
    this.tick.ask();
  }

  private now(): View {
    const { lang, theme } = this.settings;
    return {
      city: this.city, lang, theme, say: speaker(lang), times: new Times(lang, this.city.timeZone),
      clock: this.clock, cityNow: this.clock.now, line: this.line.state,
      sums: area => (area === undefined ? undefined : this.watches.areas.of(area)),
    };
  }

  private hang(): void {
    const { watches, view, line, city } = this;
    hangUp({
      get areasDrawn() { return view.map?.drawn('areas') ?? 0; },
      get casesDrawn() { return view.map?.drawn('cases') ?? 0; },
      get casesKnown() { return watches.around.store.size; },
      get casesListed() { return watches.latest.store.size; },
      get line() { return line.state.kind; },
      get position() { return line.state.kind === 'live' ? Number(line.state.position) : -1; },
      get open() { return Number(watches.areas.of(wholeCity(city)?.code ?? '')?.open ?? -1n); },
      get pointUpdates() { return view.updates; },
    });
  }
}
