import '../../styles/wall.css';
import { html, type TemplateResult } from 'lit-html';
import { nameOf } from '../../city/names';
import type { View } from '../../panels/view';
import { remember, recall } from '../../settings';
import { count } from '../../words/numbers';
import type { Asking } from '../asking';
import type { Board, BoardGround } from '../board';
import { picture, pictures, type Picture } from './pictures';
import { Rotation } from './rotation';
import { wallNews, type WallNews } from './wallSource';

/** How long a picture stays unless somebody chose otherwise, in seconds. */
const usualSeconds = 30;

/** What can be chosen, in seconds. */
const choices = [10, 20, 30, 60, 120];

/** Boards and map for a wall: one after the other, large, legible from afar. Escape leaves it. */
export class Wall implements Board {
  private seconds = Math.min(3_600, Math.max(1, Number(recall('wallSeconds')) || usualSeconds));
  private readonly rotation: Rotation;
  private readonly news: Asking<WallNews>;
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly part = document.getElementById('wall')!;
  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  constructor(private readonly ground: BoardGround, private readonly leave: () => void) {
    // Whoever wants less motion gets a wall that stands still until it is told to go on.
    this.rotation = new Rotation(pictures.length, this.seconds * 1_000, performance.now(), matchMedia('(prefers-reduced-motion: reduce)').matches);
    this.news = wallNews(ground);
    this.timer = setInterval(() => this.rotation.tick(performance.now()) && ground.onChange(), 200);
    document.addEventListener('keydown', this.press, { capture: true });
    this.part.focus();
  }

  /** Stops turning and asking. */
  stop(): void {
    clearInterval(this.timer);
    this.news.stop();
    document.removeEventListener('keydown', this.press, { capture: true });
    delete document.body.dataset['picture'];
  }

  /** The wall now. */
  draw(view: View): TemplateResult {
    const { say } = view;
    const name = pictures[this.rotation.index]!;
    this.turnedTo(name);
    return html`<header class="wall-top">
        <h1>${nameOf(view.city.names, view.lang)} · ${say(`wall.picture.${name}`)}</h1>
        ${clock(view)}${line(view)}
      </header>
      <div class="wall-picture" data-picture=${name}>${picture(name, view, this.news.answer)}</div>
      <footer class="wall-foot">
        <ol class="dots" aria-label=${say('wall.pictures', { at: this.rotation.index + 1, of: pictures.length })}>${pictures.map((_, i) => html`<li class=${i === this.rotation.index ? 'now' : ''}></li>`)}</ol>
        <button type="button" class="button" aria-pressed=${this.rotation.isStill} @click=${() => this.hold()}>${say(this.rotation.isStill ? 'wall.goOn' : 'wall.hold')}</button>
        <label>${say('wall.every')} <select @change=${(event: Event) => this.turnEvery(Number((event.target as HTMLSelectElement).value))}>
          ${[...new Set([...choices, this.seconds])].sort((a, b) => a - b).map(seconds => html`<option value=${seconds} ?selected=${seconds === this.seconds}>${say('line.age', { seconds })}</option>`)}</select></label>
        <button type="button" class="button" @click=${this.leave}>${say('wall.leave')}</button>
      </footer>`;
  }

  /** The map stands in another box than beside the list, and is framed anew each time it comes. */
  private turnedTo(name: Picture): void {
    const isNew = document.body.dataset['picture'] !== name;
    document.body.dataset['picture'] = name;
    if (isNew && name === 'map') {
      this.ground.showCity();
    }
  }

  private hold(): void {
    this.rotation.hold(!this.rotation.isStill, performance.now());
    this.ground.onChange();
  }

  private turnEvery(seconds: number): void {
    this.seconds = seconds;
    this.rotation.everyMs = seconds * 1_000;
    remember('wallSeconds', String(seconds));
    this.ground.onChange();
  }

  private pressed(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.leave();
    } else if (by !== 0 && !(event.target instanceof HTMLSelectElement)) {
      this.rotation.step(by, performance.now());
      this.ground.onChange();
    }
  }
}

function clock({ clock: cityClock, cityNow, times, say, line: state }: View): TemplateResult {
  return html`<p class="wall-clock">${state.kind === 'lost' ? html`<span class="amber">${say('clock.asOf')}</span> ` : ''}${cityClock.isSet ? times.seconds(cityNow) : '–'}
    <small>${cityClock.isSet ? times.date(cityNow) : ''}${cityClock.kind === 'real' ? '' : html` · <span class="amber">${say(`clock.${cityClock.kind}`, { speed: cityClock.speed })}</span>`}</small></p>`;
}

/** Live with its position, or not live since when: always seen. */
function line({ line: state, say, times }: View): TemplateResult {
  return state.kind === 'lost' ? html`<p class="line lost" data-wall-line="lost"><i></i><b>${say('line.lost', { time: times.seconds(state.since) })}</b></p>`
    : html`<p class="line ${state.kind}" data-wall-line=${state.kind}><i></i>${say(state.kind === 'live' ? 'line.live' : 'line.connecting')}
      ${state.kind === 'live' ? html`<small>${say('line.position', { position: count(state.position) })}</small>` : ''}</p>`;
}
