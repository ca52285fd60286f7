import { expect, test } from 'vitest';
import { metresBetween, Partners } from '../src/acting/partners';

test('metres are those of the ground: a degree east is shorter in the north', () => {
  expect(Math.round(metresBetween({ lat: 0, lon: 0 }, { lat: 0.001, lon: 0 }))).toBe(111);
  expect(Math.round(metresBetween({ lat: 60, lon: 10 }, { lat: 60, lon: 10.001 }))).toBe(56);
});

test('of two readings the later one counts, whichever is answered first', async () => {
  const answers = new Map<string, (value: unknown) => void>();
  const suggestMerges = ({ number }: { number: string }) => new Promise(resolve => answers.set(number, resolve));
  const partners = new Partners({ cases: { suggestMerges } } as never, () => undefined);
  const [first, second] = [partners.read('A'), partners.read('B')];
  answers.get('B')!({ suggestions: [{ score: 0.9 }] });
  await second;
  answers.get('A')!({ suggestions: [] });
  await first;
  expect(partners.suggested?.map(({ score }) => score)).toEqual([0.9]);
});

test('why there are no suggestions is said', async () => {
  const partners = new Partners({ cases: { suggestMerges: () => Promise.reject(new Error('away')) } } as never, () => undefined);
  await partners.read('A');
  expect([partners.suggested, partners.failure]).toEqual([undefined, 'away']);
});
