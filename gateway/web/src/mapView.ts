import { areasOf, type City } from './city/city';
import { loadBorders } from './city/load';
import type { Clock } from './clock';
import type { Doors } from './doors';
import { Tick } from './live/tick';
import { firstBreaks, type Breaks } from './map/scale';
import { TwinMap } from './map/twinMap';
import type { Selection } from './selection';
import type { Settings } from './settings';
import { speaker } from './texts';
import type { Watches } from './watches';

/** How often the points' urgency is looked at again although no case changed, in milliseconds. */
const urgencyEveryMs = 15_000;

/** Brings what the watches know onto the map, on ticks. */
export class MapView {
  /** The map, once it is open. */
  map: TwinMap | undefined;
  /** Whether this browser cannot draw it. */
  failed = false;
  /** The community under the pointer. */
  hovered: { readonly code: string; readonly x: number; readonly y: number } | undefined;
  /** How often points were handed to the map. */
  updates = 0;
  private readonly tick = new Tick(() => this.show());
  private readonly communities: readonly string[];
  private flownTo: string | undefined;
  private moved = false;

  constructor(
    private readonly city: City,
    private readonly clock: Clock,
    private readonly watches: () => Watches,
    private readonly selection: Selection,
    private readonly settings: Settings,
    private readonly onChange: () => void,
  ) {
    this.communities = areasOf(city, city.levels.at(-1)?.id).map(area => area.code);
  }

  /** Opens the map. */
  async open(container: HTMLElement, doors: Doors): Promise<void> {
    const borders = await loadBorders(doors, this.city);
    try {
      this.map = await TwinMap.open(container, this.city, borders, this.settings.theme, this.settings.lang, {
        onCase: number => this.selection.pickCase(number),
        onArea: code => this.selection.pickArea(code),
        onHover: (code, x, y) => {
          this.hovered = code === undefined ? undefined : { code, x, y };
          this.onChange();
        },
        onMoved: () => this.look(),
      });
    } catch {
      this.failed = true;
      return;
    }

    this.speak();
    this.mark();
    this.look();
    setInterval(() => this.look(), urgencyEveryMs);
  }

  /** Asks for a tick. */
  ask(): void {
    this.tick.ask();
  }

  /** Tells the watch what is in view. */
  look(): void {
    if (this.map && !this.watches().isResting) {
      this.moved = true;
      this.watches().around.look(this.map.showsCases ? this.map.view : undefined);
      this.ask();
    }
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

  /** Cases in view; absent when single cases are not shown. */
  get inView(): number | undefined {
    return this.map?.showsCases ? this.map.cases.inView : undefined;
  }

  private show(): void {
    const { areas, around } = this.watches();
    if (!this.map) {
      return;
    }

    const open = (code: string) => Number(areas.of(code)?.open ?? 0n);
    const changed = new Set(areas.takeChanged());
    if (changed.size > 0) {
      const shown = this.communities.filter(code => changed.has(code)).map(code => [code, open(code)] as const);
      this.map.areas.show(shown, this.communities.map(open));
    }

    if (around.store.takeChanged() || this.moved) {
      this.moved = false;
      this.updates++;
      this.map.cases.show(around.store.all(), this.map.view, this.clock.now);
    }

    this.follow();
    this.onChange();
  }

  /** Rings the selected case, and flies to it once. */
  private follow(): void {
    const card = this.watches().find(this.selection.caseNumber);
    this.map?.cases.select(card);
    if (card?.place?.cell && this.flownTo !== card.number) {
      this.map?.flyTo(card);
    }

    if (card || this.selection.caseNumber === undefined) {
      this.flownTo = card?.number;
    }
  }
}
