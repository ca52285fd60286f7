import type { Doors } from '../doors';
import { overviewOf, type Overview } from '../figures/overview';
import type { AlertGroup } from '../gen/citytwin/v1/alerts_pb';
import { sentenceOf } from '../live/refusal';

/** How often is asked, in milliseconds. No stream: a browser has few connections, and an answer that nothing changed is a few bytes. */
const everyMs = 10_000;

/** After a failure, in milliseconds. */
const againMs = 5_000;

/** The first look waits until the page is there, in milliseconds. */
const firstMs = 1_000;

/** Asks every ten seconds what should be looked at; the gateway sums it up. */
export class AlertSource {
  /** When it was asked last, by the browser's clock; 0 before. */
  lookedAt = 0;
  /** Why the latest asking failed; empty when it did not. */
  failure = '';
  /** What was counted on the way, for the top of the page. */
  overview: Overview | undefined;
  /** How many groups and whistles the gateway left out because there are too many. */
  leftOut = 0;
  private mark = '';
  private groups: readonly AlertGroup[] = [];

  constructor(private readonly doors: Pick<Doors, 'alerts'>, private readonly onGroups: (groups: readonly AlertGroup[]) => void) {
    setTimeout(() => void this.run(), firstMs);
  }

  /** Asks once. */
  async look(): Promise<void> {
    try {
      const answer = await this.doors.alerts.listAlerts({ knownMark: this.mark });
      if (!answer.unchanged) {
        [this.mark, this.groups, this.leftOut] = [answer.mark, answer.groups, answer.leftOut + answer.whistlesLeftOut];
        this.overview = overviewOf(answer);
      }

      [this.lookedAt, this.failure] = [Date.now(), ''];
      // Also when nothing changed: another tab of the same post may have acknowledged something.
      this.onGroups(this.groups);
    } catch (error) {
      this.failure = sentenceOf(error);
    }
  }

  private async run(): Promise<void> {
    if (!document.hidden) {
      await this.look();
    }

    setTimeout(() => void this.run(), this.failure === '' ? everyMs : againMs);
  }
}
