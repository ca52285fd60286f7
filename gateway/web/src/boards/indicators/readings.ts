import type { FigureGroup, Figures, Indicator } from '../../gen/citytwin/v1/figures_pb';

/** What an indicator says; its share is absent when there was nothing to count among. */
export interface Reading {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | undefined;
}

/** The headings that indicators stand under, each with the beginnings of its ids. */
export const headings = {
  intake: ['filing.', 'extension.', 'suspension.'],
  time: ['dispatch.on_time', 'handling.', 'closing.', 'due.'],
  handover: ['dispatch.accurate', 'return.', 'verification.', 'inspection.', 'rework.', 'redispatch.'],
  solved: ['response.', 'solved.', 'satisfaction.', 'reopening.', 'recurrence.'],
} as const;

/** The name of a heading. */
export type Heading = keyof typeof headings;

/** A share in percent with one decimal, whole where it is exact, so that almost all is not called all; a dash over nothing. */
export function percent({ numerator, denominator }: Pick<Reading, 'numerator' | 'denominator'>): string {
  const value = (numerator / denominator) * 100;
  return denominator <= 0 ? '–' : `${Number.isInteger(value) ? value : Math.min(99.9, Math.max(0.1, value)).toFixed(1)} %`;
}

/** Under which heading an indicator stands. */
export function headingOf(id: string): Heading {
  return (Object.keys(headings) as Heading[]).find(heading => headings[heading].some(start => id.startsWith(start))) ?? 'solved';
}

/** What an indicator says in a group of figures. */
export function readingOf(group: FigureGroup | undefined, id: string): Reading {
  return read(group?.indicators.find(indicator => indicator.id === id));
}

/** What an indicator said in each piece of the period. */
export function pastOf(pieces: readonly Figures[], id: string): Reading[] {
  return pieces.map(piece => readingOf(piece.groups[0], id));
}

function read(indicator: Indicator | undefined): Reading {
  return { numerator: Number(indicator?.numerator ?? 0n), denominator: Number(indicator?.denominator ?? 0n), share: indicator?.value };
}
