import { create } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import type { City } from '../src/city/city';
import { CaseCardSchema, BoundsSchema } from '../src/gen/citytwin/v1/common_pb';
import { OrganisationSchema } from '../src/gen/citytwin/v1/city_pb';
import { OperationSchema, ParticipantState } from '../src/gen/citytwin/v1/operations_pb';
import { AffectedResponseSchema, AreaSchema } from '../src/gen/citytwin/v1/places_pb';
import { SituationKind, SituationSchema } from '../src/gen/citytwin/v1/situations_pb';
import { answerersOf, concernedBy, leadersOf, surface } from '../src/overlays/concerned';
import { linesOf, marksOf, shapesOf } from '../src/overlays/operationShapes';
import { groundOf, labelsOf, usual } from '../src/overlays/situationShapes';
import { card } from './cards';

const area = (code: string, level: string, parent: string, west: number) =>
  [code, create(AreaSchema, { code, level, parent, bounds: create(BoundsSchema, { west, south: 0, east: west + 1, north: 1 }) })] as const;
const office = (id: string, at: string) => [id, create(OrganisationSchema, { id, area: at })] as const;
const city = {
  levels: [{ id: 'city' }, { id: 'district' }, { id: 'community' }],
  areas: new Map([area('1', 'city', '', 0), area('11', 'district', '1', 2), area('12', 'district', '1', 4), area('111', 'community', '11', 6), area('121', 'community', '12', 8)]),
  organisations: new Map([office('water', '1'), office('east', '11'), office('west', '12'), office('village', '111')]),
} as unknown as City;
const operation = (number: string, card: object, other: object = {}) => {
  const whole = create(OperationSchema, { card: { number, commonArea: '1', ...card }, ...other });
  return { card: whole.card!, whole };
};

test('lines of an operation lead to who leads, who assists and the areas, never to who is above all the ground', () => {
  const one = operation('A', { areas: ['111', '121'], lead: 'east' }, { participants: [
    { organisation: 'east', state: ParticipantState.CALLED }, { organisation: 'west', state: ParticipantState.ON_SITE }, { organisation: 'water', state: ParticipantState.CALLED },
  ] });

  const [shape] = shapesOf([one], city);

  expect(shape!.place).toEqual([7.5, 0.5]);
  expect(shape!.ends.map(({ role, at }) => [role, at[0]])).toEqual([['ground', 6.5], ['ground', 8.5], ['lead', 2.5], ['assist', 4.5]]);
  expect(linesOf([shape!]).features).toHaveLength(4);
});

test('whoever is no longer asked has no line', () => {
  const one = operation('A', { areas: ['111'] }, { participants: [{ organisation: 'west', state: ParticipantState.RELEASED }] });

  expect(shapesOf([one], city)[0]!.ends).toEqual([]);
});

test('an operation stands in the middle of its cases, and where none is known, of its area', () => {
  const cases = [0.2, 0.6].map(lon => create(CaseCardSchema, { number: `${lon}`, place: { lat: 0.5, lon, cell: 'x' } }));

  expect(shapesOf([operation('A', { areas: ['111'] }, { cases })], city)[0]!.place).toEqual([0.4, 0.5]);
  expect(shapesOf([operation('A', { commonArea: '11' })], city)[0]!.place).toEqual([2.5, 0.5]);
  expect(shapesOf([operation('A', { commonArea: 'nowhere' })], city)).toEqual([]);
});

test('operations at one place stand beside one another', () => {
  const shapes = shapesOf(['A', 'B', 'C'].map(number => operation(number, { commonArea: '11' })), city);

  expect(marksOf(shapes).features.map(({ properties }) => properties.beside)).toEqual([0, 1, 2]);
});

test('a burst is drawn as its squares, one for cells on either side of a border; what is not known yet is left out', () => {
  const ring = [[0, 0], [1, 0], [1, 1], [0, 1]] as const;
  const squares = new Map([['111@0.0', ring], ['121@0.0', ring]]);
  const burst = create(SituationSchema, { number: 'S', kind: SituationKind.BURST, burst: { cells: ['111@0.0', '121@0.0', '111@9.9'], seen: 38, expected: 4.21, bounds: { west: 0, south: 0, east: 2, north: 2 } } });

  const ground = groundOf([burst], { squares, borders: new Map() });

  expect(ground.features.map(({ geometry }) => geometry.coordinates)).toEqual([[[...ring, ring[0]].map(corner => [...corner])]]);
  expect(labelsOf([burst], city).features.map(({ properties, geometry }) => [properties.text, geometry.coordinates])).toEqual([['38 / 4.2', [1, 1]]]);
});

test('families that rise together are drawn as the areas in which they do', () => {
  const border = { type: 'Polygon' as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
  const review = create(SituationSchema, { number: 'R', kind: SituationKind.REVIEW, rises: [{ family: 'a' }, { family: 'b' }], proposal: { areas: ['111'], commonArea: '111' } });

  expect(groundOf([review], { squares: new Map(), borders: new Map([['111', border]]) }).features.map(({ geometry }) => geometry)).toEqual([border]);
  expect(labelsOf([review], city).features[0]!.properties.text).toBe('2 ↑');
});

test.each([[0.01, '< 0.1'], [4.26, '4.3'], [12.6, '13']])('%d is usual as %s', (expected, text) => expect(usual(expected)).toBe(text));

test('those who lead open cases come first, then those who answer for the ground, each once', () => {
  const cards = [card('1', { lead: 'west' }), card('2', { lead: 'water' }), card('3', { lead: 'water' }), card('4')];
  const affected = create(AffectedResponseSchema, { commonAncestor: '1', areas: [
    { code: '1', level: 'city', share: 1 }, { code: '12', level: 'district', share: 0.3 }, { code: '11', level: 'district', share: 0.7 }, { code: '111', level: 'community', share: 0.7 },
  ] });

  expect(leadersOf(cards)).toEqual([{ organisation: 'water', leads: 2 }, { organisation: 'west', leads: 1 }]);
  expect(answerersOf(affected, city).map(({ organisation }) => organisation)).toEqual(['east', 'west', 'village', 'water']);
  expect(concernedBy(cards, affected, city).map(({ organisation }) => organisation)).toEqual(['water', 'west', 'east', 'village']);
});

test('ground within one district concerns nobody above that district', () => {
  const affected = create(AffectedResponseSchema, { commonAncestor: '11', areas: [
    { code: '1', level: 'city', share: 1 }, { code: '11', level: 'district', share: 1 }, { code: '111', level: 'community', share: 1 },
  ] });

  expect(answerersOf(affected, city).map(({ organisation }) => organisation)).toEqual(['village', 'east']);
});

test('a size is said in square metres, and from a square kilometre on in those', () =>
  expect([951.4, 12_345, 2_345_000].map(surface)).toEqual(['951 m²', '12,345 m²', '2.35 km²']));
