import type { Doors } from './doors';
import type { Case, CaseEvent, ExplainedStep } from './gen/citytwin/v1/cases_pb';
import type { CaseCard } from './gen/citytwin/v1/common_pb';
import { sentenceOf } from './live/refusal';
import { Tick } from './live/tick';

/** At most so often the case is read again, in milliseconds. */
const againMs = 1_000;

/**
 * The selected case with its history and what explains it. Read again when a watch shows a newer version of it, or when something happened in
 * its community: no watch need hold the case, it may lie far from what the map shows.
 */
export class CaseFile {
  /** The number that was asked for. */
  number: string | undefined;
  /** The case, once read. */
  found: Case | undefined;
  /** Its history, in order. */
  history: readonly CaseEvent[] = [];
  /** Its history in sentences of both languages, by the number of the event. */
  explained: ReadonlyMap<bigint, ExplainedStep> = new Map();
  /** Why it could not be read; empty when it could. */
  failure = '';
  private newest = 0n;
  private readonly again = new Tick(() => void this.read(), againMs);

  constructor(private readonly doors: Doors, private readonly onChange: () => void) {}

  /** Opens another case, or none. */
  open(number: string | undefined): void {
    this.number = number;
    this.found = undefined;
    this.history = [];
    this.explained = new Map();
    this.failure = '';
    this.newest = 0n;
    if (number !== undefined) {
      this.again.ask();
    }
  }

  /** The card, once known. */
  get card(): CaseCard | undefined {
    return this.found?.card;
  }

  /** Cards that came by; a newer one of this case means reading it again. */
  heard(cards: readonly CaseCard[]): void {
    const card = this.number === undefined ? undefined : cards.find(one => one.number === this.number);
    if (card && card.version > this.newest) {
      this.newest = card.version;
      this.again.ask();
    }
  }

  /** Something happened in these areas. */
  stirred(areas: readonly string[]): void {
    const community = this.card?.place?.areas.at(-1);
    if (community !== undefined && areas.includes(community)) {
      this.again.ask();
    }
  }

  /** Reads it again, for example because the line is back. */
  refresh(): void {
    if (this.number !== undefined) {
      this.again.ask();
    }
  }

  /** An answer to a command says how the case stands now; its history is read again. */
  became(found: Case | undefined): void {
    if (found?.card && found.card.number === this.number && found.card.version >= (this.card?.version ?? 0n)) {
      this.found = found;
      this.onChange();
    }

    this.refresh();
  }

  /** What happened after a version, the latest first. */
  since(version: bigint): readonly ExplainedStep[] {
    return [...this.explained.values()].filter(step => step.version > version).reverse();
  }

  /** Reads it now. */
  async read(): Promise<void> {
    const number = this.number;
    if (number === undefined) {
      return;
    }

    try {
      const { cases } = this.doors;
      const [about, past, told] = await Promise.all([cases.getCase({ number }), cases.getCaseHistory({ number }), cases.explainCase({ number })]);
      if (number === this.number) {
        this.found = about.case;
        this.history = past.events;
        this.explained = new Map(told.steps.map(step => [step.version, step]));
        this.failure = '';
        this.newest = about.case?.card && about.case.card.version > this.newest ? about.case.card.version : this.newest;
      }
    } catch (error) {
      if (number === this.number) {
        this.failure = sentenceOf(error);
      }
    }

    this.onChange();
  }
}
