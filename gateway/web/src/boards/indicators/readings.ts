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
