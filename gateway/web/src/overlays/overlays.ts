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
import { Goings } from './goings';
import { GoTo } from './goTo';
import { OverlayChoice, overlayChoice, type Overlay } from './overlayChoice';
import { OverlayMap } from './overlayMap';
import { overlayTip, type Pointed } from './overlayTip';
import { Surfacing } from './surfacing';

/** What goes on, over the map: situations, operations, and the area that somebody draws. */
export class Overlays {
  private readonly choice = new OverlayChoice();
  private readonly part = document.createElement('div');
  private readonly goTo = new GoTo();
  private readonly surfacing = new Surfacing(() => this.tend());
  private readonly goings: Goings;
  private readonly area: DrawnArea;
  private map: OverlayMap | undefined;
  private pointed: Pointed | undefined;
  private isPast = false;

  constructor(doors: Doors, city: City, private readonly settings: Settings, beside: HTMLElement, private readonly onChange: () => void) {
    this.part.id = 'overlays';
    beside.after(this.part);
    this.goings = new Goings(doors, city, this.choice, onChange);
    this.area = new DrawnArea(doors, city, settings, onChange);
  }

  /** The map is there. */
  open(map: MapLibre): void {
    this.map = this.goings.map = new OverlayMap(map, this.settings.theme);
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

    const tip = this.pointed && this.goings.find(this.pointed);
    render(html`<div class="over-tools">${this.area.pencil ? drawBar(view, this.area.pencil) : ''}
      ${overlayChoice(view, this.choice, one => this.goings.of(one), (one, isOn) => {
        this.choice.turn(one, isOn);
        this.tend();
      })}</div>${tip ? overlayTip(view, this.pointed!, tip) : ''}`, this.part);
    this.goTo.look();
    const { focus } = this.area;
    this.area.focus = undefined;
    queueMicrotask(() => focus !== undefined && document.querySelector<HTMLElement>(focus)?.focus());
  }

  private tend(): void {
    this.goings.tend(this.surfacing.isSeen, this.isPast);
  }

  private pointAt(pointed: Pointed | undefined): void {
    if (pointed || this.pointed) {
      this.pointed = pointed;
      this.onChange();
    }
  }
}
