import { expect, test } from 'vitest';
import { layerNames, readLayers, tileAddress, tiled } from '../src/layers/layerNames';
import { dashes, partsOf, sourceOf } from '../src/layers/layerStyle';

test('what is remembered of layers is read in their own order, and what is none is left out', () => {
  expect(readLayers('edges,borders,sewers')).toEqual(['borders', 'edges']);
  expect(readLayers(undefined)).toEqual([]);
  expect(readLayers('')).toEqual([]);
});

test('the address of tiles names the pack with its version', () =>
  expect(tileAddress('http://x', 'linjiang', '4.3490 b/c', 'assets')).toBe('http://x/tiles/linjiang-4.3490%20b%2Fc/assets/{z}/{x}/{y}.mvt'));

test.each(layerNames)('every part of %s is drawn from its own tiles, from the zoom on at which there are some', name => {
  const parts = partsOf(name, 4);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) {
    expect(part).toMatchObject({ source: sourceOf(name), 'source-layer': tiled[name].layer, minzoom: tiled[name].from });
  }
});

test('every level has a border, the higher one above, and no two below the districts are drawn alike', () => {
  const borders = partsOf('borders', 4);
  expect(borders.map(part => part.id)).toEqual(['atlas-borders-3', 'atlas-borders-2', 'atlas-borders-1', 'atlas-borders-0']);
  const lines = borders.map(part => JSON.stringify([part.paint]));
  expect(new Set(lines).size).toBe(lines.length);
  expect(new Set(dashes.slice(1).map(dash => dash.join())).size).toBe(3);
});

test('a city of many levels still gets a line for each', () => expect(partsOf('borders', 7)).toHaveLength(7));
