import { hashPart } from '../hash';

/** The boards, in the order of the bar. */
export const boardNames = ['indicators', 'handover', 'operations', 'situations'] as const;

/** The name of a board. */
export type BoardName = typeof boardNames[number];

/** What an address asks for instead of the map: a board, the wall, or nothing. */
export function askedFor(hash: string): BoardName | 'wall' | undefined {
  if (hashPart(hash, 'wall') !== undefined) {
    return 'wall';
  }

  const name = hashPart(hash, 'board');
  return boardNames.find(known => known === name);
}
