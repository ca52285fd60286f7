import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { CaseCardSchema, Stage, type CaseCard } from '../src/gen/citytwin/v1/common_pb';

/** Noon of the tests, city time. */
export const noon = Date.UTC(2026, 2, 2, 12);

/** A card, version 1, reported at noon, located; with what the test says. */
export function card(number: string, other: Partial<Omit<CaseCard, 'place' | '$typeName'>> = {}, areas = ['01', '0101']): CaseCard {
  return create(CaseCardSchema, {
    version: 1n, stage: Stage.REPORTED, openedAt: timestampFromMs(noon), ...other, number,
    place: { lat: 0.5, lon: 0.5, cell: '0101@1.1', areas },
  });
}
