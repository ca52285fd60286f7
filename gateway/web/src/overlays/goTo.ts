import { hashPart, withHashPart } from '../hash';
import type { Overlay } from './overlayChoice';

/** A board that does not show the card for so long has none, in milliseconds. */
const patienceMs = 15_000;

const cards: Record<Overlay, string> = { situations: 'data-situation', operations: 'data-operation' };

/** Opens the card of a situation or an operation on its board, and brings the keys there once the board shows it. */
export class GoTo {
  private wanted: { readonly what: Overlay; readonly number: string; readonly until: number } | undefined;

  /** Turns to the board. */
  card(what: Overlay, number: string): void {
    this.wanted = { what, number, until: performance.now() + patienceMs };
    location.hash = withHashPart(location.hash, 'board', what);
  }

  /** The page was drawn: is the card there? */
  look(): void {
    const { wanted } = this;
    if (wanted && (performance.now() > wanted.until || hashPart(location.hash, 'board') !== wanted.what)) {
      this.wanted = undefined;
    } else if (wanted) {
      const found = document.querySelector<HTMLElement>(`#board [${cards[wanted.what]}="${CSS.escape(wanted.number)}"]`);
      if (found) {
        this.wanted = undefined;
        found.tabIndex = -1;
        found.scrollIntoView({ block: 'center' });
        found.focus();
      }
    }
  }
}
