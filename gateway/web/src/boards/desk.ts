import { render, type TemplateResult } from 'lit-html';
import { withHashPart } from '../hash';
import type { View } from '../panels/view';
import { bar } from './bar';
import type { Board, BoardGround } from './board';
import { askedFor, type BoardName } from './names';

/** A board that nobody sees for this long gives its streams back, as the rest of the page does. */
const unseenMs = 60_000;

/** What the desk needs of the page. */
export interface DeskGround extends BoardGround {
  /** A board took the place of list and map, or left it; on a wall the map is seen. */
  onTurn(isBoard: boolean): void;
  /** What stands at the right of the bar. */
  right(view: View): TemplateResult | '';
}

/** Which board is open. Boards and the wall are loaded when they are first asked for, and listen only while they are seen. */
export class Desk {
  private readonly barPart = document.getElementById('bar')!;
  private readonly boardPart = document.getElementById('board')!;
  private readonly wallPart = document.getElementById('wall')!;
  private asked: BoardName | 'wall' | undefined;
  private board: Board | undefined;
  private unseen: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ground: DeskGround) {
    addEventListener('hashchange', () => this.turn());
    addEventListener('popstate', () => this.turn());
    document.addEventListener('visibilitychange', () => this.seen(!document.hidden));
    document.getElementById('skip')!.addEventListener('click', event => this.skip(event));
    this.turn();
  }

  /** The board that is asked for; absent when the map is. */
  get name(): BoardName | 'wall' | undefined {
    return this.asked;
  }

  /** Draws the bar and what is open. */
  draw(view: View): void {
    render(bar(view, this.asked, location.hash, this.ground.right(view)), this.barPart);
    this.barPart.setAttribute('aria-label', view.say('board.nav'));
    if (this.asked !== undefined) {
      this.boardPart.setAttribute('aria-label', view.say(this.asked === 'wall' ? 'wall.open' : `board.${this.asked}`));
      render(this.board?.draw(view) ?? view.say('board.loading'), this.asked === 'wall' ? this.wallPart : this.boardPart);
    }
  }

  /** Back to the map. */
  leave(): void {
    const hash = ['board', 'wall'].reduce((rest, key) => withHashPart(rest, key, undefined), location.hash);
    history.pushState(null, '', location.pathname + location.search + hash);
    this.turn();
  }

  /** Reads the address again. */
  private turn(): void {
    const asked = askedFor(location.hash);
    if (asked === this.asked) {
      return;
    }

    this.asked = asked;
    this.drop();
    [this.boardPart, this.wallPart].forEach(part => render('', part));
    document.body.classList.toggle('on-board', asked !== undefined && asked !== 'wall');
    document.body.classList.toggle('on-wall', asked === 'wall');
    this.boardPart.hidden = asked === undefined || asked === 'wall';
    this.wallPart.hidden = asked !== 'wall';
    this.ground.onTurn(asked !== undefined && asked !== 'wall');
    if (asked !== undefined) {
      void this.load(asked);
    }

    this.ground.onChange();
  }

  private drop(): void {
    this.board?.stop();
    this.board = undefined;
  }

  private seen(visible: boolean): void {
    clearTimeout(this.unseen);
    if (!visible) {
      this.unseen = setTimeout(() => this.drop(), unseenMs);
    } else if (this.asked !== undefined && this.board === undefined) {
      void this.load(this.asked);
    }
  }

  private async load(asked: BoardName | 'wall'): Promise<void> {
    const { open } = await import('./open');
    const board = await open(asked, this.ground, () => this.leaveWall());
    if (asked === this.asked && this.board === undefined) {
      this.board = board;
    } else {
      board.stop();
    }

    this.ground.onChange();
  }

  /** Back to what the wall was opened from. */
  private leaveWall(): void {
    history.pushState(null, '', location.pathname + location.search + withHashPart(location.hash, 'wall', undefined));
    this.turn();
  }

  /** The skip link leads to what is seen, and leaves the address alone. */
  private skip(event: Event): void {
    event.preventDefault();
    (this.boardPart.hidden ? document.getElementById('list')! : this.boardPart).focus();
  }
}
