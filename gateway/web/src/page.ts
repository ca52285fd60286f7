import { html, render } from 'lit-html';
import type { Alerts } from './alerts/alerts';
import { Desk } from './boards/desk';
import { Bulk } from './bulk/bulk';
import { wholeCity, type City } from './city/city';
import type { Clock } from './clock';
import type { Doors } from './doors';
import type { Line, LineState } from './live/line';
import { Tick } from './live/tick';
import { listenToKeys } from './keys';
import { MapView } from './mapView';
import { areaPanel } from './panels/areaPanel';
import { casePanel } from './panels/casePanel';
import { overMap } from './panels/overMap';
import { topBar } from './panels/topBar';
import type { View } from './panels/view';
import { timeBar } from './past/timeBar';
import { WorkList } from './panels/workList';
import type { Parts } from './parts';
import { Selection, type Selected } from './selection';
import type { Settings } from './settings';
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
    this.list = new WorkList(parts.list, new Bulk(doors, () => this.watches.acting.can, () => this.tick.ask()));
    this.selection = new Selection(city, what => this.selected(what));
    this.view = new MapView(city, clock, () => this.watches, this.selection, settings, () => this.tick.ask());
    this.watches = new Watches(doors, line, clock, this.view.wanted(), () => this.ask());
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
    void import('./alerts/alerts').then(({ Alerts }) => (this.alerts = new Alerts(doors, () => this.tick.ask())));
    // The clock, the age of the line and the time that is left move on although nothing happens.
    setInterval(() => this.tick.ask(), 1_000);
    listenToKeys({ close: () => this.selection.pickCase(undefined), search: () => this.list.search() });
    hangUp(hookOf(city, line, this.watches, this.view));
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

  private draw(): void {
    const view = this.now();
    const { file, map: { frames } } = this.watches;
    const { choice } = this.selection;
    const pickArea = (code: string | undefined) => this.goToArea(code);
    render(topBar(view, {
      speak: lang => this.change(() => this.settings.speak(lang)),
      wear: theme => this.change(() => this.settings.wear(theme)),
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
      failed: this.view.failed,
      retry: () => this.watches.hurry(),
      leavePast: () => this.watches.past.leave(),
      pickArea,
      zoomBy: steps => this.view.map?.zoomBy(steps),
      fit: () => this.view.map?.fitCity(),
    }), this.parts.overMap);
    render(this.selection.caseNumber === undefined
      ? areaPanel(view, this.selection.area, pickArea)
      : html`${casePanel(view, file, this.watches, () => this.selection.pickCase(undefined), code => {
          this.selection.pickCase(undefined);
          pickArea(code);
        })}`, this.parts.side);
    render(timeBar(view, this.watches.past), this.parts.time);
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
      clock: this.clock, cityNow: this.clock.now, line: this.line.state, isPast: this.watches.past.isOn,
      sums: area => (area === undefined ? undefined : this.watches.areas.get(area)),
    };
  }
}
