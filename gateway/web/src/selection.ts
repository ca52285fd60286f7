import { readCase, readChoice, writeCase, writeChoice } from './address';
import { knownIn, type Choice, type Spot } from './choice';
import type { City } from './city/city';

/** What changed of a selection. */
export type Selected = 'case' | 'area' | 'filter';

/** What is selected: a case, an area, filters. All of it stands in the address; going back in it goes back to the case before. */
export class Selection {
  /** Number of the selected case. */
  caseNumber: string | undefined;
  /** What a person chose to see. */
  choice: Choice;

  constructor(city: City, private readonly onChange: (what: Selected) => void) {
    this.caseNumber = readCase(location.hash);
    this.choice = knownIn(city, readChoice(location.search));
    addEventListener('popstate', () => this.cameBack());
  }

  /** Code of the selected area; absent means the whole city. */
  get area(): string | undefined {
    return this.choice.area;
  }

  /** Selects a case; absent takes the selection away. */
  pickCase(number: string | undefined): void {
    if (number !== this.caseNumber) {
      this.caseNumber = number;
      history.pushState(null, '', this.address());
      this.onChange('case');
    }
  }

  /** Selects an area, whose cases are then all listed; absent means the whole city, of which is listed what is in view. */
  pickArea(code: string | undefined): void {
    if (code !== this.area) {
      this.choice = { ...this.choice, area: code, beyond: code !== undefined };
      this.tell('area');
    }
  }

  /** Chooses something else. */
  choose(change: Partial<Omit<Choice, 'area' | 'spot'>>): void {
    this.choice = { ...this.choice, ...change };
    this.tell('filter');
  }

  /** The map came to rest here. */
  lookAt(spot: Spot): void {
    this.choice = { ...this.choice, spot };
    history.replaceState(null, '', this.address());
  }

  private tell(what: Selected): void {
    history.replaceState(null, '', this.address());
    this.onChange(what);
  }

  /** Another entry of the history: its case counts; what is chosen stays, and the address says so. */
  private cameBack(): void {
    const number = readCase(location.hash);
    if (number === undefined && location.hash !== '') {
      // A link within the page, such as the one to the list, selects nothing.
      history.replaceState(null, '', this.address());
      return;
    }

    history.replaceState(null, '', location.pathname + writeChoice(location.search, this.choice) + writeCase(number));
    if (number !== this.caseNumber) {
      this.caseNumber = number;
      this.onChange('case');
    }
  }

  private address(): string {
    return location.pathname + writeChoice(location.search, this.choice) + writeCase(this.caseNumber);
  }
}
