import { expect, test } from 'vitest';
import { OperationClass } from '../src/gen/citytwin/v1/operations_pb';
import { cornersMost, Drawing } from '../src/overlays/drawing';
import { crossesItself, middleOf, ringOf, type Corner } from '../src/overlays/geometry';
import { JointForm, overdueOnly } from '../src/overlays/jointForm';

const square: Corner[] = [[0, 0], [2, 0], [2, 2], [0, 2]];
const bow: Corner[] = [[0, 0], [2, 2], [2, 0], [0, 2]];

function drawn(corners: readonly Corner[]): Drawing {
  const drawing = new Drawing();
  drawing.begin();
  corners.forEach(corner => drawing.add(corner));
  return drawing;
}

test.each([
  ['a square', square, false], ['a bow tie', bow, true], ['an L', [[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4]], false],
  ['a corner upon another side', [[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]], true], ['a spike that goes back on itself', [[0, 0], [4, 0], [2, 0], [2, 3], [1, 0]], true],
] as [string, Corner[], boolean][])('whether %s crosses itself', (_, ring, crosses) => expect(crossesItself(ring)).toBe(crosses));

test('a rectangle has its corners around and its middle in it', () => {
  const box = { west: 0, south: 0, east: 2, north: 2 };

  expect(ringOf(box)).toEqual(square);
  expect(middleOf(box)).toEqual([1, 1]);
});

test('three corners are the least that is closed', () => {
  const drawing = drawn(square.slice(0, 2));

  drawing.close();
  expect([drawing.state, drawing.problem]).toEqual(['on', 'few']);

  drawing.add([2, 2]);
  drawing.close();
  expect([drawing.state, drawing.problem]).toEqual(['closed', undefined]);
});

test('an outline that crosses itself is not closed, and is when its corner is taken back', () => {
  const drawing = drawn(bow);

  drawing.close();
  expect([drawing.state, drawing.problem]).toEqual(['on', 'crosses']);

  drawing.back();
  drawing.close();
  expect([drawing.state, drawing.corners]).toEqual(['closed', bow.slice(0, 3)]);
});

test('a corner at the place of the last one is none, and one beyond the most is refused', () => {
  const drawing = drawn([[0, 0], [0, 0]]);
  expect(drawing.corners).toHaveLength(1);

  for (let i = 1; i < cornersMost + 1; i++) {
    drawing.add([i, i * i]);
  }

  expect([drawing.corners.length, drawing.problem]).toEqual([cornersMost, 'many']);
});

test('what is left is forgotten, and what is closed takes no further corner', () => {
  const drawing = drawn(square);
  drawing.close();
  drawing.add([9, 9]);
  drawing.back();
  expect(drawing.corners).toEqual(square);

  drawing.leave();
  expect([drawing.state, drawing.corners]).toEqual(['off', []]);
  drawing.add([1, 1]);
  expect(drawing.corners).toEqual([]);
});

test('a whole area is taken at once', () => {
  const drawing = new Drawing();
  drawing.take(square);

  expect([drawing.state, drawing.corners]).toEqual(['closed', square]);
});

test('a joint operation says its class, what it is about and who leads before it is sent', () => {
  const form = new JointForm(square, { id: 'centre', name: 'Command centre', note: '' });

  const missing = () => (form.check(), form.missing);
  expect(missing()).toBe('class');
  form.class = OperationClass.DEMAND;
  expect(missing()).toBe('subject');
  form.about('smells\nby the river');
  expect(missing()).toBe('lead');
  form.lead.pick({ id: 'water', name: 'Water', note: '' });
  expect(missing()).toBeUndefined();
  expect(form.request).toMatchObject({ acting: 'centre', subject: 'smells by the river', lead: 'water', assists: [], filter: { openOnly: true, overdueOnly: false, kinds: [] } });
});

test('whoever leads does not assist too, and only the chosen cases join', () => {
  const form = new JointForm(square, { id: 'centre', name: '', note: '' });
  form.lead.pick({ id: 'water', name: 'Water', note: '' });
  ['water', 'parks', 'roads'].forEach(id => form.call(id, true));
  form.call('roads', false);

  form.joining = overdueOnly;
  expect(form.request).toMatchObject({ assists: ['parks'], filter: { overdueOnly: true, kinds: [] } });
  form.joining = 'gb:matter:1';
  expect(form.request.filter).toMatchObject({ overdueOnly: false, kinds: ['gb:matter:1'] });
});
