import type { City } from '../city/city';
import type { Doors } from '../doors';
import type { CaseCard } from '../gen/citytwin/v1/common_pb';
import { OperationKind, type Operation } from '../gen/citytwin/v1/operations_pb';
import { overviewOf, type Overview } from '../figures/overview';
import { sentenceOf } from '../live/refusal';
import { aboutToBeLate, lateWhistles, silentOnes, situationsOf } from './finding';
import type { Found } from './groups';

/** How often everything is looked at, in milliseconds. No stream: a browser has few connections, and alerts are about minutes. */
const everyMs = 30_000;

/** After a failure, in milliseconds. */
const againMs = 5_000;

/** The first look waits until the page is there, in milliseconds. */
const firstMs = 1_000;

/** So many pages of open cases are looked through, the newest first. */
const pagesMost = 4;

/** Cases a page. */
const pageSize = 1_000;

/** So many whistles are read whole. */
const whistlesMost = 30;

/** Looks every half minute for what should be looked at. */
export class AlertSource {
  /** When it was looked last, by the browser's clock; 0 before. */
  lookedAt = 0;
  /** Why the latest look failed; empty when it did not. */
  failure = '';
  /** What else was counted on the way, for the top of the page. */
  overview: Overview | undefined;
  /** How many open cases were looked through, and whether there are more. */
  lookedThrough = { cases: 0, isAll: true };

  constructor(
    private readonly doors: Doors,
    private readonly city: City,
    private readonly cityNow: () => number,
    private readonly onFound: (found: readonly Found[]) => void,
  ) {
    setTimeout(() => void this.look(), firstMs);
  }

  private async look(): Promise<void> {
    if (!document.hidden) {
      try {
        const { city } = this;
        const whistles = lateWhistles(city, await this.whistles(), this.cityNow());
        const { situations } = await this.doors.situations.listSituations({ openOnly: true });
        const { health } = await this.doors.work.getHandoverHealth({});
        const open = await this.openCases();
        const cases = aboutToBeLate(city, open, this.cityNow());
        this.overview = overviewOf(open, this.lookedThrough.isAll, health, this.cityNow());
        [this.lookedAt, this.failure] = [Date.now(), ''];
        this.onFound([...cases, ...whistles, ...silentOnes(city, health), ...situationsOf(city, situations)]);
      } catch (error) {
        this.failure = sentenceOf(error);
      }
    }

    setTimeout(() => void this.look(), this.failure === '' ? everyMs : againMs);
  }

  private async whistles(): Promise<Operation[]> {
    const { operations } = await this.doors.operations.listOperations({ openOnly: true, kinds: [OperationKind.WHISTLE], limit: whistlesMost });
    const whole: Operation[] = [];
    for (const { number } of operations) {
      const { operation } = await this.doors.operations.getOperation({ number });
      whole.push(...(operation ? [operation] : []));
    }

    return whole;
  }

  private async openCases(): Promise<CaseCard[]> {
    const cards: CaseCard[] = [];
    let pageToken = '';
    for (let page = 0; page === 0 || (pageToken !== '' && page < pagesMost); page++) {
      const answer = await this.doors.cases.listCases({ filter: { openOnly: true }, pageSize, pageToken });
      cards.push(...answer.cases);
      pageToken = answer.nextPageToken;
    }

    this.lookedThrough = { cases: cards.length, isAll: pageToken === '' };
    return cards;
  }
}
