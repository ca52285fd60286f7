import { html } from 'lit-html';
import type { Alerts } from './alerts/alerts';
import { AreaSource } from './areas/areaSource';
import { MomentSums } from './areas/momentSums';
import { Desk } from './boards/desk';
import { Bulk } from './bulk/bulk';
import type { City } from './city/city';
import type { Clock } from './clock';
import type { Doors } from './doors';
import { CityWeek } from './figures/cityWeek';
import { MapLayers } from './layers/mapLayers';
import type { Line } from './live/line';
import { MapView } from './mapView';
import { Overlays } from './overlays/overlays';
import { WorkList } from './panels/workList';
import type { Parts } from './parts';
import { Selection, type Selected } from './selection';
import type { Settings } from './settings';
import { sideToggle } from './steps/stepBar';
import { Steps } from './steps/steps';
import { Watches } from './watches';

/** What is there before the page is. */
export interface Ground {
  readonly doors: Doors;
  readonly city: City;
  readonly clock: Clock;
  readonly line: Line;
  readonly settings: Settings;
  readonly parts: Parts;
}

/** What the pieces ask of the page that they make up. */
export interface PageHands {
  /** Something is to be drawn anew. */
  draw(): void;
  /** As `draw`, on the map too. */
  show(): void;
  /** Something else is selected. */
  selected(what: Selected): void;
}

/** The pieces of the page: each made once, joined to the others. */
export class Pieces {
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
  /** Absent until it is loaded. */
  alerts: Alerts | undefined;

  constructor(private readonly ground: Ground, private readonly hands: PageHands) {
    const { draw, show, selected } = hands;
    const { doors, city, clock, line, settings, parts } = ground;
    [this.city, this.parts] = [city, parts];
    this.list = new WorkList(parts.list, new Bulk(doors, () => this.watches.acting.can, draw));
    this.steps = new Steps(document.body, draw);
    this.cityWeek = new CityWeek(doors, city, () => clock.now, draw);
    this.areaSource = new AreaSource(doors, city, new MomentSums(doors), () => clock.now, draw);
    this.selection = new Selection(city, selected);
    const layers = new MapLayers(city, async () => (await doors.city.getCity({})).packVersion, draw);
    this.view = new MapView(city, clock, () => this.watches, this.selection, settings, layers, draw);
    this.overlays = this.view.over = new Overlays(doors, city, settings, parts.overMap, draw);
    this.watches = new Watches(doors, line, clock, this.view.looking.wanted(), show);
    this.desk = new Desk({
      doors, city, now: () => clock.now, onChange: draw,
      onTurn: isBoard => [this.watches, this.overlays].forEach(one => one.rest(isBoard)),
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
  }

  /** Begins to listen and opens the map; alerts come after. */
  start(): void {
    const { doors, parts } = this.ground;
    this.watches.file.open(this.selection.caseNumber);
    this.watches.start();
    void this.view.open(parts.map, doors);
    void import('./alerts/alerts').then(({ Alerts }) => (this.alerts = new Alerts(doors, this.hands.draw)));
  }
}
