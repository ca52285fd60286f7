import type { Against } from './comparison';

/** The moment that is looked back to, and what the shown one is compared with; either may be absent. Milliseconds since 1970 UTC. */
export interface Moments {
  readonly past?: number | undefined;
  readonly against?: Against | undefined;
}

/** A comparison reaches back at most so many hours: ten years. */
const hoursMost = 87_600;

/** The moments in the query of an address: `past=2026-03-02T06:30:05Z`, `compare=24h` or a moment again. */
export function readMoments(query: string): Moments {
  const said = new URLSearchParams(query);
  const compare = said.get('compare') ?? '';
  const hours = Number(/^(\d{1,5})h$/.exec(compare)?.[1] ?? 0);
  const at = readMoment(compare);
  return {
    past: readMoment(said.get('past') ?? ''),
    against: hours > 0 && hours <= hoursMost ? { hours } : at === undefined ? undefined : { at },
  };
}

/** The query with these moments in it; what others wrote there stays. */
export function writeMoments(query: string, { past, against }: Moments): string {
  const said = new URLSearchParams(query);
  put(said, 'past', past === undefined ? undefined : writeMoment(past));
  put(said, 'compare', against === undefined ? undefined : 'at' in against ? writeMoment(against.at) : `${against.hours}h`);
  const text = said.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

// In its place when it stands there already: the address is written anew only when something else is meant.
function put(said: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) {
    said.delete(name);
  } else {
    said.set(name, value);
  }
}

function writeMoment(at: number): string {
  return new Date(Math.round(at)).toISOString().replace('.000Z', 'Z');
}

/** Only moments as they are written here: what else a browser takes for a date means another one elsewhere. */
function readMoment(text: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
