import { Chance } from './chance';
import { kinds, organisations } from './catalogue';
import { pointIn } from './lattice';
import { communities, weights } from './plan';

/** A case of the fake city with its events. */
export interface FakeCase {
  number: string;
  version: number;
  position: number;
  kind: string;
  stage: number;
  closeKind: number;
  place: { lat: number; lon: number; cell: string; areas: string[]; overlays: string[] };
  lead: string;
  incidents: number;
  openedAt: number;
  dueAt: number;
  overdueAt: number;
  closedAt: number;
  dueBecause: { rule: string; detail: string }[];
  leadBecause: string[];
  events: { position: number; version: number; type: string; at: number; data: object }[];
}

const chance = new Chance(99);
const total = weights.reduce((a, b) => a + b, 0);
const kindTotal = kinds.reduce((sum, kind) => sum + kind.weight, 0);

/** Everything that happened in the fake city, and the means to let more happen. */
export class Town {
  readonly cases = new Map<string, FakeCase>();
  position = 50_000;
  readonly started = Date.now();

  /** @param speed City seconds in a real second. */
  constructor(readonly speed: number) {
    for (let i = 0; i < 1_500; i++) {
      const at = this.now - (1 - i / 1_500) ** 2 * 60 * 3_600_000;
      const one = this.report(at);
      for (let steps = chance.below(6); steps > 0; steps--) {
        this.step(one, Math.min(this.now, at + chance.next() * 7_200_000));
      }
    }

    this.clocks();
  }

  /** City time now. */
  get now(): number {
    return this.started + (Date.now() - this.started) * this.speed;
  }

  /** One thing happens somewhere. */
  happen(): FakeCase {
    const open = [...this.cases.values()].filter(one => one.stage < 6);
    const one = chance.next() < 0.4 || open.length === 0 ? this.report(this.now) : chance.of(open);
    if (one.openedAt < this.now) {
      chance.next() < 0.15 ? this.corroborate(one) : this.step(one, this.now);
    }

    return one;
  }

  /** Limits that passed are recorded. */
  clocks(): FakeCase[] {
    const late = [...this.cases.values()].filter(one => one.stage < 6 && one.dueAt > 0 && one.overdueAt === 0 && one.dueAt < this.now);
    late.forEach(one => {
      one.overdueAt = one.dueAt;
      this.note(one, 'case.limit_passed.v1', one.dueAt, {});
    });
    return late;
  }

  private report(at: number): FakeCase {
    const community = communities[pick(weights, total)]!;
    const kind = kinds[pick(kinds.map(one => one.weight), kindTotal)]!;
    const [lon, lat] = pointIn(community.squares[0]!, chance.next(), chance.next());
    const id = this.cases.size + 10_001;
    const one: FakeCase = {
      number: `LJ-${id}-${id % 10}`, version: 0, position: 0, kind: kind.key, stage: 1, closeKind: 0,
      place: { lat, lon, cell: `${community.code}@${Math.round(lon * 900)}.${Math.round(lat * 900)}`, areas: ['01', community.parent, community.code], overlays: [] },
      lead: '', incidents: 1, openedAt: at, dueAt: 0, overdueAt: 0, closedAt: 0, dueBecause: [], leadBecause: [], events: [],
    };
    this.cases.set(one.number, one);
    this.note(one, 'case.reported.v1', at, { incident: { source: 'hotline12345', channel: chance.of(['phone', 'app', 'patrol']) } });
    return one;
  }

  private corroborate(one: FakeCase): void {
    one.incidents++;
    this.note(one, 'case.corroborated.v1', this.now, { incident: { source: 'hotline12345', channel: 'app' }, because: { distanceMetres: chance.next() * 40 } });
  }

  private step(one: FakeCase, at: number): void {
    const kind = kinds.find(known => known.key === one.kind)!;
    switch (one.stage) {
      case 1:
        one.stage = 2;
        if (kind.hours > 0) {
          one.dueAt = at + kind.hours * 3_600_000;
          one.dueBecause = [{ rule: 'start', detail: local(at) }, { rule: 'limit', detail: `${kind.hours} UrgentHours` },
            { rule: 'calendar', detail: 'urgent hours run at night and on holidays' }, { rule: 'due', detail: local(one.dueAt) }];
        }

        return this.note(one, 'case.filed.v1', at, { acting: 'centre' });
      case 2: {
        one.stage = 3;
        const district = one.place.areas[1]!;
        one.lead = kind.lead === 'office' ? `office-${district}` : kind.lead;
        const organisation = organisations.find(known => known.id === one.lead)!;
        one.leadBecause = [...(kind.lead === 'office' ? [] : [`district: ${district} has no ${organisation.kind}`]), `${organisation.level}: ${one.lead} is ${organisation.kind} for ${organisation.area}`];
        return this.note(one, 'case.dispatched.v1', at, { lead: one.lead, acting: 'centre' });
      }

      case 3:
        one.stage = 4;
        return this.note(one, 'case.signed.v1', at, { acting: one.lead });
      case 4:
        one.stage = 5;
        return this.note(one, 'case.submitted.v1', at, { acting: one.lead });
      default:
        one.stage = 6;
        one.closeKind = 1;
        one.closedAt = at;
        return this.note(one, 'case.closed.v1', at, { kind: 'Resolved', acting: 'centre' });
    }
  }

  private note(one: FakeCase, type: string, at: number, data: object): void {
    one.version++;
    one.position = ++this.position;
    one.events.push({ position: one.position, version: one.version, type, at, data });
  }
}

function pick(of: readonly number[], sum: number): number {
  let left = chance.next() * sum;
  return Math.max(0, of.findIndex(weight => (left -= weight) < 0));
}

function local(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19);
}
