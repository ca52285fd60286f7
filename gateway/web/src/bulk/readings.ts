import type { Doors } from '../doors';
import type { CaseAction } from '../gen/citytwin/v1/actions_pb';
import { sentenceOf } from '../live/refusal';
import { Tick } from '../live/tick';
import { inTurns } from './inTurns';

/** So many calls are under way at once: a browser has six connections for one address, and streams hold two of them. */
export const callsMost = 4;

/** What the rules say to one case, as it stood at a version. */
export interface Reading {
  readonly version: bigint;
  readonly actions: readonly CaseAction[];
  /** Why it could not be read; empty when it could. */
  readonly failure: string;
}

/** What can be done about each of the chosen cases by whoever acts; read once for each version. */
export class Readings {
  private readonly read = new Map<string, Reading>();
  private readonly again = new Tick(() => void this.run(), 300);
  private as = '';
  private wanted: readonly string[] = [];
  private versionOf: (number: string) => bigint | undefined = () => undefined;
  private isReading = false;

  constructor(private readonly doors: Pick<Doors, 'cases'>, private readonly onChange: () => void) {}

  /** How many are not read yet. */
  get missing(): number {
    return this.wanted.length;
  }

  /** What is known of a case. */
  of(number: string): Reading | undefined {
    return this.read.get(number);
  }

  /** What shall be known: of these cases, for whoever acts. A case that moved on is read again. */
  want(numbers: readonly string[], as: string, versionOf: (number: string) => bigint | undefined): void {
    if (as !== this.as) {
      this.read.clear();
      this.as = as;
    }

    this.versionOf = versionOf;
    const kept = new Set(numbers);
    [...this.read.keys()].filter(number => !kept.has(number)).forEach(number => this.read.delete(number));
    this.wanted = numbers.filter(number => {
      const known = this.read.get(number);
      return !known || (versionOf(number) ?? 0n) > known.version;
    });
    if (this.wanted.length > 0 && !this.isReading) {
      this.again.ask();
    }
  }

  /** These are read anew. */
  forget(numbers: readonly string[]): void {
    numbers.forEach(number => this.read.delete(number));
  }

  /** Reads what is wanted now. */
  async run(): Promise<void> {
    const as = this.as;
    this.isReading = true;
    await inTurns(this.wanted, callsMost, async number => {
      const found = await this.one(number, as);
      if (as === this.as) {
        this.read.set(number, found);
        this.wanted = this.wanted.filter(one => one !== number);
      }
    });
    this.isReading = false;
    this.onChange();
  }

  private async one(number: string, acting: string): Promise<Reading> {
    try {
      const { version, actions } = await this.doors.cases.listActions({ number, acting });
      return { version, actions, failure: '' };
    } catch (error) {
      // Asked again when the case moves on, not over and over.
      return { version: this.versionOf(number) ?? 0n, actions: [], failure: sentenceOf(error) };
    }
  }
}
