import { hashPart, withHashPart } from './hash';

/** What is selected: a case, an area, or nothing (then the whole city is meant). The case stands in the address. */
export class Selection {
  /** Number of the selected case. */
  caseNumber: string | undefined;
  /** Code of the selected area. */
  area: string | undefined;

  constructor(private readonly onChange: (what: 'case' | 'area') => void) {
    this.caseNumber = fromAddress();
    addEventListener('hashchange', () => this.pickCase(fromAddress()));
  }

  /** Selects a case; absent takes the selection away. */
  pickCase(number: string | undefined): void {
    if (number !== this.caseNumber) {
      this.caseNumber = number;
      history.replaceState(null, '', location.pathname + location.search + withHashPart(location.hash, 'case', number));
      this.onChange('case');
    }
  }

  /** Selects an area; absent means the whole city. */
  pickArea(code: string | undefined): void {
    if (code !== this.area) {
      this.area = code;
      this.onChange('area');
    }
  }
}

function fromAddress(): string | undefined {
  return hashPart(location.hash, 'case');
}
