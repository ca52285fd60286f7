import type { Group } from './groups';

const key = 'citytwin.alerts.acknowledged';

/** What this post has acknowledged: each group with the level that it had. Remembered in the browser, which is the post's. */
export class Acknowledged {
  private levels: Map<string, number>;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.levels = this.read();
  }

  /** Whether the group is acknowledged, and has not grown into another level since. */
  holds({ key: group, level }: Group): boolean {
    return level <= (this.levels.get(group) ?? 0);
  }

  /** Acknowledges groups as they stand. */
  take(groups: readonly Group[]): void {
    this.levels = this.read();
    groups.forEach(group => this.levels.set(group.key, group.level));
    this.write();
  }

  /** Forgets groups that are gone: when they come again they are news. */
  keep(groups: readonly Group[]): void {
    this.levels = this.read();
    const there = new Set(groups.map(group => group.key));
    const gone = [...this.levels.keys()].filter(group => !there.has(group));
    gone.forEach(group => this.levels.delete(group));
    if (gone.length > 0) {
      this.write();
    }
  }

  /** Another tab of the same post may have acknowledged something: what is stored counts. */
  private read(): Map<string, number> {
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(key) ?? '{}');
      return new Map(Object.entries(stored ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
    } catch {
      return this.levels ?? new Map();
    }
  }

  private write(): void {
    try {
      this.storage.setItem(key, JSON.stringify(Object.fromEntries(this.levels)));
    } catch {
      // A browser that keeps nothing still knows until it is closed.
    }
  }
}
