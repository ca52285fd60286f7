import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isText, speaker } from '../src/texts';

const source = (name: string) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');
const files = ['texts.ts', ...readdirSync(new URL('../src/texts', import.meta.url)).map(name => `texts/${name}`)];
const keys = files.flatMap(file => [...source(file).matchAll(/^ {2}'([^']+)': \[/gm)].map(match => match[1]!));
const readers = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('gen') && !files.includes(name.replaceAll('\\', '/')))
  .map(source)
  .join('\n');

/** Families of texts whose last part comes with the data. */
const families = ['stage.', 'end.', 'event.', 'due.', 'clock.', 'figure.', 'duty.role.', 'duty.state.', 'list.total.', 'list.one.', 'filter.name.', 'filter.pick.',
  'act.do.', 'act.input.', 'act.finding.', 'act.reject.', 'act.return.', 'act.escalation.', 'act.ground.',
  'merge.part.', 'board.heading.', 'beside.', 'compare.before.', 'step.', 'board.span.', 'board.measure.', 'board.meaning.', 'board.kind.', 'board.one.', 'board.class.', 'board.stage.', 'board.handover.', 'alert.', 'wall.picture.', 'overlay.why.', 'draw.problem.'];

test('there are texts', () => expect(keys.length).toBeGreaterThan(80));

test.each(keys)('%s is said somewhere, in both languages, with the same values', key => {
  expect(readers.includes(`'${key}'`) || families.some(family => key.startsWith(family) && readers.includes(`${family}\${`))).toBe(true);
  if (isText(key) && key !== 'end.0') {
    const [english, chinese] = [holes(key, 'en'), holes(key, 'zh')];
    expect(english.text).not.toBe('');
    expect(chinese.text).not.toBe('');
    expect(chinese.names).toEqual(english.names);
  }
});

function holes(key: Parameters<ReturnType<typeof speaker>>[0], lang: 'en' | 'zh') {
  const names = new Set<string>();
  const values = new Proxy({}, { get: (_, name) => names.add(String(name)) && 'x' });
  return { text: speaker(lang)(key, values), names: [...names].sort() };
}
