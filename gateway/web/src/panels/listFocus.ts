import { rowHeight, scrolledTo } from './listWindow';

/** Which row the keyboard is at. One row is reached by the tabulator; arrows, pages, Home and End go on from there. */
export class ListFocus {
  /** Number of the case whose row was reached last. */
  private last: string | undefined;
  /** The row that shall get the focus once it is there. */
  private wanted: number | undefined;

  constructor(private readonly root: HTMLElement, private readonly total: () => number, private readonly repaint: () => void) {}

  /** The part that scrolls. */
  get box(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.rows');
  }

  /** The row of this case is reached. */
  at(number: string): void {
    this.last = number;
  }

  /** Which of the drawn rows the tabulator reaches: the one that was reached last, else the first. */
  reached(numbers: readonly string[], drawn: readonly (string | undefined)[]): string | undefined {
    return this.last !== undefined && numbers.includes(this.last) && drawn.includes(this.last) ? this.last : drawn.find(number => number !== undefined);
  }

  /** Scrolls no further than is needed to see a row. */
  bringIntoSight(index: number): void {
    const box = this.box;
    if (box) {
      box.scrollTop = scrolledTo(index, box.scrollTop, box.clientHeight);
      this.repaint();
    }
  }

  /** Moves on by a key; returns the row that it moves to. */
  pressed(event: KeyboardEvent): number | undefined {
    const page = Math.max(1, Math.floor((this.box?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey && this.total() > 0) {
      event.preventDefault();
      const now = this.wanted ?? Number(document.activeElement?.getAttribute('data-index') ?? (step > 0 ? -1 : 1));
      const index = Math.max(0, Math.min(this.total() - 1, now + step));
      this.wanted = index;
      this.bringIntoSight(index);
      return index;
    }

    return undefined;
  }

  /** To be called before drawing; what it gives back, after it: the focus stays at its case, or goes to the row that is wanted. */
  keep(): () => void {
    const before = document.activeElement;
    const wasIn = this.box?.contains(before) ?? false;
    const number = before?.getAttribute('data-case');
    return () => {
      if (!wasIn) {
        this.wanted = undefined;
        return;
      }

      const row = this.wanted === undefined ? this.find('case', number) : this.find('index', this.wanted);
      if (row && row !== document.activeElement) {
        row.focus({ preventScroll: true });
      } else if (!row && !this.box?.contains(document.activeElement)) {
        this.box?.focus({ preventScroll: true });
      }

      if (row) {
        this.wanted = undefined;
        this.last = row.dataset['case'];
      }
    };
  }

  private find(by: 'case' | 'index', value: string | number | null | undefined): HTMLElement | null {
    return value === null || value === undefined ? null : this.root.querySelector<HTMLElement>(`.rows [data-${by}='${CSS.escape(String(value))}']`);
  }
}
