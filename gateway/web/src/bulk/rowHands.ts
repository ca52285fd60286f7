import type { Rows } from '../live/picture';
import type { ListFocus } from '../panels/listFocus';
import type { Bulk } from './bulk';

/** How rows are chosen: Space or a box for one, Shift for a stretch, Ctrl for one more, Ctrl+A for all that are shown. */
export class RowHands {
  constructor(private readonly bulk: Bulk, private readonly rows: () => Rows, private readonly focus: ListFocus, private readonly repaint: () => void) {}

  /** A row was clicked; returns whether that chose instead of opening. */
  clicked(event: MouseEvent, number: string): boolean {
    const isChoosing = event.shiftKey || event.ctrlKey || event.metaKey;
    if (isChoosing) {
      this.choose(number, event.shiftKey);
    }

    return isChoosing;
  }

  /** The box of a row was clicked. */
  choose(number: string, isStretch: boolean): void {
    const { chosen } = this.bulk;
    if (isStretch) {
      chosen.reach(this.rows().numbers, number, number);
    } else {
      chosen.toggle(number);
    }

    this.chose();
  }

  /** All rows that are here, or none of them. */
  all(chosen: boolean): void {
    this.bulk.chosen.all(this.rows().numbers, chosen);
    this.chose();
  }

  /** A key within the list; those that move also move without choosing. */
  pressed(event: KeyboardEvent, canChoose: boolean): void {
    const number = (event.target as HTMLElement).dataset['case'];
    if (canChoose && number !== undefined && event.key === ' ') {
      event.preventDefault();
      this.choose(number, event.shiftKey);
    } else if (canChoose && event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.all(true);
    } else {
      this.moved(event, this.focus.pressed(event), number, canChoose);
    }
  }

  private moved(event: KeyboardEvent, index: number | undefined, from: string | undefined, canChoose: boolean): void {
    const { numbers, from: first } = this.rows();
    const to = index === undefined ? undefined : numbers[index - first];
    if (canChoose && event.shiftKey && to !== undefined) {
      this.bulk.chosen.reach(numbers, from ?? to, to);
      this.chose();
    } else if (index !== undefined) {
      this.bulk.chosen.letGo();
    }
  }

  private chose(): void {
    this.bulk.chose();
    this.repaint();
  }
}
