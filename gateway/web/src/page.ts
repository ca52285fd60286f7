import { html } from 'lit-html';
import type { Alerts } from './alerts/alerts';
import { AreaSource } from './areas/areaSource';
import { MomentSums } from './areas/momentSums';
import { Desk } from './boards/desk';
import { Bulk } from './bulk/bulk';
import type { City } from './city/city';
import type { Clock } from './clock';
import type { Doors } from './doors';
import { drawPage, type Drawn } from './drawing';
import { CityWeek } from './figures/cityWeek';
import { Comeback } from './live/comeback';
import type { Line } from './live/line';
import { Tick } from './live/tick';
import { listenToKeys } from './keys';
import { MapLayers } from './layers/mapLayers';
import { MapView } from './mapView';
import { Overlays } from './overlays/overlays';
import type { View } from './panels/view';
import { WorkList } from './panels/workList';
import type { Parts } from './parts';
import { Selection, type Selected } from './selection';
import type { Lang, Settings, Theme } from './settings';
import { sideToggle } from './steps/stepBar';
import { Steps } from './steps/steps';
import { hangUp, hookOf } from './testHook';
import { speaker } from './texts';
import { Watches } from './watches';
import { Times } from './words/times';

/** Joins watches, map and panels. Everything is drawn on ticks: whoever has news only asks for one. */
export class Page implements Drawn {
  private readonly tick = new Tick(() => this.draw());
  readonly list: WorkList;
  readonly selection: Selection;
  readonly watches: Watches;
  readonly view: MapView;
  readonly overlays: Overlays;
  readonly desk: Desk;
  readonly areaSource: AreaSource;
  readonly cityWeek: CityWeek;
  readonly steps: Steps;
  alerts: Alerts | undefined;
  private readonly comeback = new Comeback(() => this.back());

  constructor(
    private readonly doors: Doors,
    readonly city: City,
    private readonly clock: Clock,
    private readonly line: Line,
    private readonly settings: Settings,
    readonly parts: Parts,
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

  private draw(): void {
    this.watches.comparison.look();
    this.steps.picked(this.selection.caseNumber, this.selection.area);
    const view = this.now();
    drawPage(view, this);
    this.comeback.notice(view.line.kind);
  }

  /** Back after a break: another pack means another page, and the open case may have moved on. */
  private back(): void {
    this.watches.file.refresh();
    this.doors.city.getCity({}).then(
      ({ code, packVersion }) => (code !== this.city.code || packVersion !== this.city.packVersion) && location.reload(),
      () => undefined);
  }

  speak(lang: Lang): void {
    this.settings.speak(lang);
    this.changed();
  }

  wear(theme: Theme): void {
    this.settings.wear(theme);
    this.changed();
  }

  private changed(): void {
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
