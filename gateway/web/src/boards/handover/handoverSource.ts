import type { HandoverHealth } from '../../gen/citytwin/v1/work_pb';
import { Asking } from '../asking';
import type { BoardGround } from '../board';
import { oldestOf, type Oldest } from './health';

/**
 * How often the health of all is asked for, in milliseconds. Asked rather than watched: a watch says nothing while nothing changes, so
 * that nobody could tell a quiet city from a dead line, and holds one of the browser's few connections.
 */
const everyMs = 4_000;

/** How often the open work of one organisation is read again at most, in milliseconds. */
const workEveryMs = 20_000;

/** So many organisations' open work is read after one answer. */
const readsMost = 8;

/** So much open work of one organisation is looked through. */
const workMost = 300;

/** Health of all organisations, and the oldest offer of those that have some open. */
export class HandoverSource {
  readonly oldest = new Map<string, Oldest>();
  private readonly readAt = new Map<string, number>();
  private readonly asking: Asking<readonly HandoverHealth[]>;

  constructor(private readonly ground: BoardGround) {
    this.asking = new Asking(async signal => {
      const { health } = await ground.doors.work.getHandoverHealth({}, { signal });
      void this.readWork(health, signal);
      return health;
    }, everyMs, ground.onChange);
  }

  /** How the line of the board stands. */
  get line(): Asking<unknown>['line'] {
    return this.asking.line;
  }

  /** The latest answer, in the order of the pack. */
  get health(): readonly HandoverHealth[] | undefined {
    return this.asking.answer;
  }

  /** Asks now. */
  hurry(): void {
    this.asking.hurry();
  }

  /** Asks no more. */
  stop(): void {
    this.asking.stop();
  }

  private async readWork(health: readonly HandoverHealth[], signal: AbortSignal): Promise<void> {
    const now = performance.now();
    health.filter(one => one.waiting === 0n).forEach(one => this.oldest.delete(one.organisation));
    const due = health.filter(one => one.waiting > 0n && now - (this.readAt.get(one.organisation) ?? -Infinity) > workEveryMs)
      .sort((a, b) => (this.readAt.get(a.organisation) ?? 0) - (this.readAt.get(b.organisation) ?? 0));
    for (const { organisation } of due.slice(0, readsMost)) {
      this.readAt.set(organisation, now);
      try {
        const { work } = await this.ground.doors.work.listWork({ organisation, limit: workMost }, { signal });
        this.oldest.set(organisation, oldestOf(work, this.ground.now()));
      } catch {
        // The health itself tells when the line is broken; the oldest offer is read again with one of the next answers.
        return;
      }
    }

    this.ground.onChange();
  }
}
