import { AreaFill } from './areaFill';
import type { Spot } from './choice';
import type { City } from './city/city';
import { loadBorders } from './city/load';
import type { Clock } from './clock';
import type { Doors } from './doors';
import { Flights } from './flights';
import type { MapLayers } from './layers/mapLayers';
import { Tick } from './live/tick';
import { Looking } from './looking';
import { firstBreaks, type Breaks } from './map/scale';
import { TwinMap } from './map/twinMap';
import { LegendFold } from './panels/legendFold';
import type { Overlays } from './overlays/overlays';
import type { Selection } from './selection';
import type { Settings } from './settings';
import { speaker } from './texts';
import type { Watches } from './watches';

/** Brings what the watches know onto the map, on ticks; tells them what the map and its list shall show. */
export class MapView {
  /** The map, once it is open. */
  map: TwinMap | undefined;
  /** Whether this browser cannot draw it. */
  failed = false;
  /** The area under the pointer. */
  hovered: { readonly code: string; readonly x: number; readonly y: number } | undefined;
  /** What goes on, drawn over it. */
  over: Overlays | undefined;
  /** Whether its legend is folded. */
  readonly fold = new LegendFold();
  /** What it and its list shall show. */
  readonly looking: Looking;
  /** How often points were handed to the map. */
  updates = 0;
  private readonly tick = new Tick(() => this.show());
  private readonly flights: Flights;
  private readonly fill: AreaFill;
  /** Where it stood last. */
  private stood: Spot | undefined;

  constructor(
    private readonly city: City,
    private readonly clock: Clock,
    private readonly watches: () => Watches,
    private readonly selection: Selection,
    private readonly settings: Settings,
    readonly layers: MapLayers,
    private readonly onChange: () => void,
  ) {
    this.flights = new Flights(selection);
    this.fill = new AreaFill(city, watches);
    this.looking = new Looking(city, selection, watches, () => this.map, () => this.failed, () => this.ask());
  }

  /** Opens the map. */
  async open(container: HTMLElement, doors: Doors): Promise<void> {
    const borders = await loadBorders(doors, this.city);
    try {
      const { theme, lang } = this.settings;
      this.map = await TwinMap.open(container, this.city, borders, { theme, lang, spot: this.selection.choice.spot, layers: this.layers }, {
        onCase: number => this.selection.pickCase(number),
        onArea: code => this.selection.pickArea(code),
        onHover: (code, x, y) => {
          this.hovered = code === undefined ? undefined : { code, x, y };
          this.onChange();
        },
        onPress: (event, isCase) => this.over?.press(event, isCase) ?? false,
        onPoint: event => this.over?.point(event) ?? false,
        // While it moves, another view is asked for only when the one before is here.
        onMoving: () => this.watches().map.isTurning || this.looking.look(),
        onMoved: byHand => this.moved(byHand),
      });
    } catch {
      this.failed = true;
      this.looking.look();
      return;
    }

    this.stood = this.map.spot;
    this.over?.open(this.map.surface);
    this.speak();
    this.mark();
    this.looking.look();
  }

  /** Asks for a tick. */
  ask(): void {
    this.tick.ask();
  }

  /** Outlines the selected area. */
  mark(): void {
    this.map?.areas.mark(this.selection.area);
  }

  /** Takes the language of the page. */
  speak(): void {
    this.map?.speak(this.settings.lang, speaker(this.settings.lang)('map.label'));
  }

  /** Class bounds of the fill. */
  get breaks(): Breaks {
    return this.map?.areas.breaks ?? firstBreaks;
  }

  /** Id of the level whose areas are filled. */
  get level(): string | undefined {
    return this.city.levels[this.map?.areas.depth ?? this.city.levels.length - 1]?.id;
  }

  private moved(byHand: boolean): void {
    const spot = this.map?.spot;
    this.flights.landed(byHand);
    if (spot && JSON.stringify(spot) !== JSON.stringify(this.stood)) {
      this.stood = spot;
      this.selection.lookAt(spot);
    }

    this.looking.look();
  }

  private show(): void {
    const { map } = this;
    if (map) {
      const { shown } = this.watches().map.frames;
      const changed = this.watches().map.frames.takeChanged();
      this.fill.show(map, changed.has('areas'));
      if (shown && (changed.has('cases') || map.cases.isOutdated(this.clock.now))) {
        this.updates++;
        map.cases.show([...shown.cases.values()], this.clock.now);
      }

      if (shown && changed.has('clusters')) {
        map.clusters.show([...shown.clusters.values()]);
      }

      this.flights.follow(map, this.watches().whereIs(this.selection.caseNumber));
    }

    this.onChange();
  }
}
