import type { Spot } from './choice';
import type { CasePoint } from './map/cases';
import type { TwinMap } from './map/twinMap';
import type { Selection } from './selection';

/** Flies to the selected case, once, and back when it is closed and nobody has moved the map since: a list of what is in view is then what it was. */
export class Flights {
  private at: string | undefined;
  private from: Spot | undefined;

  /** @param selection What is selected. A link to a case that says where the map looked shows just that. */
  constructor(private readonly selection: Selection) {
    this.at = selection.choice.spot === undefined ? undefined : selection.caseNumber;
  }

  /** The map came to rest. */
  landed(byHand: boolean): void {
    this.from = byHand ? undefined : this.from;
  }

  /** Rings the selected case, and flies where that is called for. */
  follow(map: TwinMap, point: CasePoint | undefined): void {
    const { caseNumber } = this.selection;
    map.cases.select(point);
    if (caseNumber === undefined && this.at !== undefined) {
      if (this.from) {
        map.goTo(this.from);
      }

      [this.at, this.from] = [undefined, undefined];
    } else if (point && this.at !== point.number) {
      this.from ??= this.at === undefined ? map.spot : undefined;
      this.at = point.number;
      map.flyTo(point);
    }
  }
}
