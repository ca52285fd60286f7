import type { CaseFile } from '../caseFile';
import type { Doors } from '../doors';
import type { HandoverHealth } from '../gen/citytwin/v1/work_pb';
import { ObligationState } from '../gen/citytwin/v1/common_pb';

/** How often it is asked again; a browser has too few streams for one more, and silence grows slowly. */
const everyMs = 15_000;

/** How hand-over goes with the organisations that have something open in the selected case. */
export class Handovers {
  private health = new Map<string, HandoverHealth>();
  private asked = '';

  constructor(private readonly doors: Doors, private readonly file: CaseFile, private readonly onChange: () => void) {
    setInterval(() => void this.read(), everyMs);
  }

  /** How it goes with an organisation; absent while that is not known. */
  of(organisation: string): HandoverHealth | undefined {
    return this.health.get(organisation);
  }

  /** The case may have moved on: asks at once where other organisations are concerned. */
  look(): void {
    if (this.concerned.join() !== this.asked) {
      void this.read();
    }
  }

  private get concerned(): readonly string[] {
    const open = this.file.found?.obligations.filter(duty => duty.state <= ObligationState.RETURN_ASKED) ?? [];
    return [...new Set(open.map(duty => duty.organisation))];
  }

  private async read(): Promise<void> {
    const organisations = [...this.concerned];
    this.asked = organisations.join();
    if (organisations.length === 0 || document.hidden) {
      return;
    }

    try {
      const { health } = await this.doors.work.getHandoverHealth({ organisations });
      this.health = new Map(health.map(one => [one.organisation, one]));
      this.onChange();
    } catch {
      // The line says that the gateway is away; nothing is claimed about anybody meanwhile.
      this.health.clear();
    }
  }
}
