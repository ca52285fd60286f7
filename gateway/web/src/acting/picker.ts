/** One of many that can be picked. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What else is worth knowing of it; empty when nothing is. */
  readonly note: string;
}

/** So many choices are shown at once; whoever looks for another one writes a part of its name. */
const shownMost = 30;

/** A long list that is searched by writing: what was written, what is chosen, and where the keys are. */
export class Picker {
  /** Id of what is chosen; empty when nothing is. */
  chosen = '';
  query = '';
  isOpen = false;
  active = 0;

  constructor(readonly name: string) {}

  /** The choices that fit what was written; all of them while what is written is what is chosen. */
  fitting(choices: readonly Choice[]): readonly Choice[] {
    const words = this.chosen === '' ? this.query.toLowerCase().split(/\s+/).filter(word => word !== '') : [];
    return choices.filter(choice => words.every(word => choice.name.toLowerCase().includes(word) || choice.id.toLowerCase().includes(word))).slice(0, shownMost);
  }

  /** Somebody writes. */
  write(query: string): void {
    this.query = query;
    this.chosen = '';
    this.active = 0;
    this.isOpen = true;
  }

  /** Somebody picks. */
  pick(choice: Choice): void {
    this.chosen = choice.id;
    this.query = choice.name;
    this.isOpen = false;
  }

  /** A key within the list; returns whether it meant the list. */
  press(key: string, fitting: readonly Choice[]): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.active = this.isOpen ? (this.active + (key === 'ArrowDown' ? 1 : fitting.length - 1)) % Math.max(1, fitting.length) : 0;
      this.isOpen = true;
      return true;
    }

    if (!this.isOpen || (key !== 'Enter' && key !== 'Escape')) {
      return false;
    }

    const under = fitting[this.active];
    if (key === 'Enter' && under) {
      this.pick(under);
    }

    this.isOpen = false;
    return true;
  }

  /** Whoever leaves the field with a whole name written means the one of that name. */
  leave(choices: readonly Choice[]): void {
    const meant = choices.find(choice => choice.name.toLowerCase() === this.query.trim().toLowerCase());
    this.isOpen = false;
    if (this.chosen === '' && meant) {
      this.pick(meant);
    }
  }
}
