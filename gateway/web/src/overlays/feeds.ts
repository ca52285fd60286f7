import { OperationSource } from '../boards/operations/operationSource';
import { SituationSource } from '../boards/situations/situationSource';
import type { Doors } from '../doors';
import type { Overlay, OverlayChoice } from './overlayChoice';

/** The streams of what goes on, each open only while it is chosen and the map is seen: a browser has few connections. A board that is seen has its own. */
export class Feeds {
  situations: SituationSource | undefined;
  operations: OperationSource | undefined;

  constructor(private readonly ground: { readonly doors: Doors; onChange(): void }, private readonly choice: OverlayChoice) {}

  /** How one of them stands; absent while it is closed. */
  of(one: Overlay): SituationSource | OperationSource | undefined {
    return one === 'situations' ? this.situations : this.operations;
  }

  /** Opens and closes what is to be. */
  tend(isSeen: boolean): void {
    const [situations, operations] = [isSeen && this.choice.has('situations'), isSeen && this.choice.has('operations')];
    if (!situations) {
      this.situations?.stop();
    }

    if (!operations) {
      this.operations?.stop();
    }

    this.situations = situations ? this.situations ?? new SituationSource(this.ground) : undefined;
    this.operations = operations ? this.operations ?? new OperationSource(this.ground) : undefined;
  }
}
