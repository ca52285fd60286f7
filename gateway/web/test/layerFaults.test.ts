import { expect, test, vi } from 'vitest';
import { TileFaults } from '../src/layers/tileFaults';

vi.stubGlobal('location', { origin: 'http://x' });

/** A map that can only fail, and that says which tiles it was told to ask for. */
function failing(inForce: string) {
  const asked: string[] = [];
  let fail = (_: object): void => undefined;
  const map = {
    on: (_: string, heard: typeof fail) => (fail = heard),
    getSource: (id: string) => ({ setTiles: ([address]: string[]) => asked.push(`${id} ${address}`) }),
  };
  let questions = 0;
  const faults = new TileFaults({ code: 'tiny', packVersion: '1' }, async () => (questions++, inForce), () => undefined);
  faults.listen(map as never);
  return { asked, faults, fail: (status: number) => fail({ error: { status }, sourceId: 'atlas-edges' }), questions: () => questions };
}

test('a tile of a pack that is not in force any more lets all layers ask for those of the new one', async () => {
  const map = failing('2');

  map.fail(404);
  map.fail(404);
  expect([...map.faults.of]).toEqual(['edges']);
  await vi.waitFor(() => expect(map.asked).toContain('atlas-edges http://x/tiles/tiny-2/edges/{z}/{x}/{y}.mvt'));

  expect(map.asked).toHaveLength(3);
  expect(map.faults.of.size).toBe(0);
  expect(map.questions()).toBe(1);
});

test.each([[404, '1'], [500, '2']])('a tile that fails with %d while the pack is %s is said and nothing else is asked for', async (status, inForce) => {
  const map = failing(inForce);

  map.fail(status);
  await Promise.resolve();

  expect([...map.faults.of]).toEqual(['edges']);
  expect(map.asked).toEqual([]);
});
