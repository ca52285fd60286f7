import type { LineState } from './line';

/** Notices that the line is live again after it was lost, however many tries lay between. */
export class Comeback {
  private wasLost = false;

  constructor(private readonly onBack: () => void) {}

  /** Tells how the line stands now. */
  notice(line: LineState['kind']): void {
    const isBack = this.wasLost && line === 'live';
    this.wasLost = line === 'lost' || (this.wasLost && !isBack);
    if (isBack) {
      this.onBack();
    }
  }
}
