import { expect, test } from 'vitest';
import { readMoments, writeMoments } from '../src/past/moments';

const at = Date.UTC(2026, 2, 2, 6, 30, 5);

test.each([
  [{ past: at, against: { hours: 24 } }, '?past=2026-03-02T06:30:05Z&compare=24h'],
  [{ past: at + 7, against: undefined }, '?past=2026-03-02T06:30:05.007Z'],
  [{ past: undefined, against: { at } }, '?compare=2026-03-02T06:30:05Z'],
  [{ past: undefined, against: undefined }, ''],
])('moments come back from the address that carries them: %j', (moments, query) => {
  expect(writeMoments('', moments)).toBe(query);
  expect(readMoments(query)).toEqual(moments);
});

test('what others wrote stays where it stands, and what was compared before goes', () =>
  expect(writeMoments('?lang=zh&compare=24h&at=1,2,3', { past: at })).toBe('?lang=zh&at=1,2,3&past=2026-03-02T06:30:05Z'));

test.each(['compare=0h', 'compare=-1h', 'compare=99999h', 'compare=yesterday', 'compare=2026-03-02', 'past=now', 'past=2026-13-02T06:30:05Z'])('"%s" leads nowhere', query =>
  expect(readMoments(`?${query}`)).toEqual({ past: undefined, against: undefined }));
