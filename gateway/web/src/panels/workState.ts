import type { Choice } from '../choice';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import type { Look } from '../live/look';
import type { Rows } from '../live/picture';

/** What the work list needs besides the view, and what can be done in it. */
export interface WorkState {
  /** The rows that are shown and what was asked for when they came; absent before the first. */
  readonly rows: Rows | undefined;
  readonly look: Look | undefined;
  readonly choice: Choice;
  readonly selected: string | undefined;
  card(number: string): CaseCard | undefined;
  pickCase(number: string): void;
  pickArea(code: string | undefined): void;
  choose(change: Partial<Omit<Choice, 'area' | 'spot'>>): void;
  /** Asks for the rows from here on. */
  ask(from: number): void;
}
