import { crossesItself, type Corner } from './geometry';

/** So many corners has an area that is drawn by hand; the gateway takes ten times as many. */
export const cornersMost = 200;

/** Why a corner was not set, or the area was not closed. */
export type Problem = 'few' | 'crosses' | 'many';

/** An area as it is being drawn: corner after corner, until it is closed or left. */
export class Drawing {
  /** Not drawn, being drawn, or closed. */
  state: 'off' | 'on' | 'closed' = 'off';
  /** What stood in the way last; absent when nothing did. */
  problem: Problem | undefined;
  private set: readonly Corner[] = [];

  /** The corners, in the order in which they were set. */
  get corners(): readonly Corner[] {
    return this.set;
  }

  /** Begins anew. */
  begin(): void {
    [this.state, this.set, this.problem] = ['on', [], undefined];
  }

  /** Sets a corner; one at the place of the last is none. */
  add(corner: Corner): void {
    const last = this.set.at(-1);
    if (this.state !== 'on' || (last && last[0] === corner[0] && last[1] === corner[1])) {
      return;
    }

    this.problem = this.set.length >= cornersMost ? 'many' : undefined;
    this.set = this.problem ? this.set : [...this.set, corner];
  }

  /** Takes the last corner away. */
  back(): void {
    if (this.state === 'on') {
      [this.set, this.problem] = [this.set.slice(0, -1), undefined];
    }
  }

  /** Closes the area, unless it is none. */
  close(): void {
    if (this.state === 'on') {
      this.problem = this.set.length < 3 ? 'few' : crossesItself(this.set) ? 'crosses' : undefined;
      this.state = this.problem ? 'on' : 'closed';
    }
  }

  /** Takes a whole area instead of drawing it. */
  take(ring: readonly Corner[]): void {
    [this.state, this.set] = ['on', ring];
    this.close();
  }

  /** Leaves it: nothing is drawn any more. */
  leave(): void {
    [this.state, this.set, this.problem] = ['off', [], undefined];
  }
}
