import { readChoice, writeChoice } from './address';
import { knownIn, type Choice, type Spot } from './choice';
import type { City } from './city/city';
import { hashPart, withHashPart } from './hash';

/** What changed of a selection. */
export type Selected = 'case' | 'area' | 'filter';

/** What is selected: a case, an area, filters. All of it stands in the address; going back in it goes back to the case before. */
export class Selection {
  /** Number of the selected case. */
  caseNumber: string | undefined;
  /** What a person chose to see. */
  choice: Choice;

  constructor(city: City, private readonly onChange: (what: Selected) => void) {
    this.caseNumber = hashPart(location.hash, 'case');
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
    const before = this.caseNumber;
    if (hashPart(location.hash, 'list') === undefined) {
      // But for a link within the page, such as the one to the list, which selects nothing.
      this.caseNumber = hashPart(location.hash, 'case');
    }

    history.replaceState(null, '', this.address());
    if (this.caseNumber !== before) {
      this.onChange('case');
    }
  }

  private address(): string {
    return location.pathname + writeChoice(location.search, this.choice) + withHashPart(withHashPart(location.hash, 'list', undefined), 'case', this.caseNumber);
  }
}
