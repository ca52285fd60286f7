import '../styles/overlays.css';
import { html, render, type TemplateResult } from 'lit-html';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { City } from '../city/city';
import type { Doors } from '../doors';
import type { View } from '../panels/view';
import type { Settings } from '../settings';
import { drawBar } from './drawBar';
import { DrawnArea } from './drawnArea';
import { drawnPanel } from './drawnPanel';
import { Feeds } from './feeds';
import { GoTo } from './goTo';
import { Grounds } from './grounds';
import { shapesOf } from './operationShapes';
import { OverlayChoice, overlayChoice, type Overlay } from './overlayChoice';
import { OverlayMap } from './overlayMap';
import { overlayTip, type Pointed } from './overlayTip';
import { groundOf, labelsOf } from './situationShapes';
import { Surfacing } from './surfacing';

/** What goes on, over the map: situations, operations, and the area that somebody draws. */
export class Overlays {
  private readonly choice = new OverlayChoice();
  private readonly part = document.createElement('div');
  private readonly goTo = new GoTo();
  private readonly surfacing = new Surfacing(() => this.tend());
  private readonly feeds: Feeds;
  private readonly grounds: Grounds;
  private readonly area: DrawnArea;
  private readonly drawn: Record<Overlay, number | undefined> = { situations: undefined, operations: undefined };
  private map: OverlayMap | undefined;
  private pointed: Pointed | undefined;
  private isPast = false;

  constructor(doors: Doors, private readonly city: City, private readonly settings: Settings, beside: HTMLElement, private readonly onChange: () => void) {
    this.part.id = 'overlays';
    beside.after(this.part);
    this.feeds = new Feeds({ doors, onChange: () => this.show() }, this.choice);
    this.grounds = new Grounds(doors, city, () => this.show());
    this.area = new DrawnArea(doors, city, settings, onChange);
  }

  /** The map is there. */
  open(map: MapLibre): void {
    this.map = new OverlayMap(map, this.settings.theme);
    this.area.open(map);
    map.on('mouseout', () => this.pointAt(undefined));
    this.tend();
  }

  /** A board stands in the place of the map, or has left it. */
  rest(isResting: boolean): void {
    this.surfacing.rest(isResting);
  }

  /** Takes the colours of another theme. */
  wear(): void {
    this.map?.wear(this.settings.theme);
    this.area.pencil?.wear(this.settings.theme);
  }

  /** A click on the map, on a case or not; returns whether it was for what is drawn here. */
  press(event: MapMouseEvent, isCase: boolean): boolean {
    if (this.area.pencil?.press(event)) {
      return true;
    }

    const hit = this.map?.at(event, isCase);
    if (hit) {
      this.pointAt(undefined);
      this.goTo.card(hit.what, hit.number);
    }

    return hit !== undefined;
  }

  /** The pointer moves over the map; returns whether it is over what is drawn here. */
  point(event: MapMouseEvent): boolean {
    const isDrawing = this.area.pencil?.point(event) ?? false;
    this.pointAt(isDrawing ? undefined : this.map?.at(event, false));
    return isDrawing || this.pointed !== undefined;
  }

  /** Takes the drawn area away. */
  leave(): void {
    if (this.area.ground) {
      this.area.pencil?.leave();
    }
  }

  /** How many of them are seen on the map now. */
  seen(one: Overlay): number {
    return this.map?.seen(one) ?? 0;
  }

  /** The panel of the drawn area; absent while none is. */
  panel(view: View): TemplateResult | undefined {
    const { ground, pencil, forming } = this.area;
    return ground && pencil && drawnPanel(view, ground, forming, {
      leave: () => pencil.leave(), again: () => pencil.begin(false), openCard: number => this.goTo.card('operations', number),
    });
  }

  /** Draws what is over the map, and brings the keys to where they belong. */
  draw(view: View): void {
    if (view.isPast !== this.isPast) {
      this.isPast = view.isPast;
      this.tend();
    }

    const tip = this.pointed && this.find(this.pointed);
    render(html`<div class="over-tools">${this.area.pencil ? drawBar(view, this.area.pencil) : ''}
      ${overlayChoice(view, this.choice, one => ({ drawn: this.drawn[one], isLost: this.feeds.of(one)?.line.state.kind === 'lost' }), (one, isOn) => {
        this.choice.turn(one, isOn);
        this.tend();
      })}</div>${tip ? overlayTip(view, this.pointed!, tip) : ''}`, this.part);
    this.goTo.look();
    const { focus } = this.area;
    this.area.focus = undefined;
    queueMicrotask(() => focus !== undefined && document.querySelector<HTMLElement>(focus)?.focus());
  }

  private tend(): void {
    this.feeds.tend(this.surfacing.isSeen && this.map !== undefined && !this.isPast);
    this.show();
  }

  /** Hands what is known to the map. What has not come yet leaves what stands there; what is not chosen goes. */
  private show(): void {
    const shown = <T>(one: Overlay, source: { readonly isLoaded: boolean; readonly open: T[] } | undefined) =>
      (this.isPast || !this.choice.has(one) ? [] : source?.isLoaded ? source.open : undefined);
    const [situations, operations] = [shown('situations', this.feeds.situations), shown('operations', this.feeds.operations)];
    if (situations) {
      const ground = groundOf(situations, this.grounds);
      this.map?.situations.show(ground, labelsOf(situations, this.city));
      this.drawn.situations = new Set(ground.features.map(({ properties }) => properties.number)).size;
      void this.grounds.want(situations);
    }

    if (operations) {
      const shapes = shapesOf(operations, this.city);
      this.map?.operations.show(shapes);
      this.drawn.operations = shapes.length;
    }

    this.onChange();
  }

  private pointAt(pointed: Pointed | undefined): void {
    if (pointed || this.pointed) {
      this.pointed = pointed;
      this.onChange();
    }
  }

  private find({ what, number }: Pointed) {
    return what === 'situations' ? this.feeds.situations?.open.find(one => one.number === number) : this.feeds.operations?.open.find(({ card }) => card.number === number)?.card;
  }
}
