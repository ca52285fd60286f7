import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { beforeEach, expect, test, vi } from 'vitest';
import { Bulk } from '../src/bulk/bulk';
import { Chosen, chosenMost } from '../src/bulk/chosen';
import { inTurns } from '../src/bulk/inTurns';
import { offersOf } from '../src/bulk/offers';
import { callsMost } from '../src/bulk/readings';
import { sendAll } from '../src/bulk/sending';
import { ActionInput, CaseActionKind as Do, CaseActionSchema, type CaseAction } from '../src/gen/citytwin/v1/actions_pb';

// Nothing here waits for a clock; a busy machine only takes its time.
vi.setConfig({ testTimeout: 60_000 });

const order = ['A', 'B', 'C', 'D', 'E'];
const action = (kind: Do, possible = true, next = false, inputs: ActionInput[] = [], candidates: string[] = []): CaseAction => create(CaseActionSchema, { action: kind, possible, next, inputs, candidates, obligation: 2 });

let rules: Record<string, CaseAction[]>;
let versions: Record<string, bigint>;
let sent: { command: { number: string; expectedVersion: bigint; acting: string; clientEventId: string }; lead?: string }[];
let answer: (number: string) => unknown;
let bulk: Bulk;
beforeEach(() => {
  [rules, versions, sent] = [{}, {}, []];
  order.forEach((number, at) => { rules[number] = [action(Do.ACCEPT, true, true)]; versions[number] = BigInt(at + 5); });
  answer = () => ({});
  const call = (request: never) => { sent.push(request); return Promise.resolve().then(() => answer((request as { command: { number: string } }).command.number)); };
  const doors = {
    work: { acceptWork: call },
    cases: {
      listActions: ({ number }: { number: string }) => Promise.resolve({ version: versions[number], actions: rules[number] }),
      explainCase: () => Promise.resolve({ steps: [{ version: 5n, words: { en: 'before' } }, { version: 6n, words: { en: 'meanwhile' } }, { version: 7n, words: { en: 'last' } }] }),
      dispatchCase: call,
    },
  };
  bulk = new Bulk(doors as never, () => ({ as: 'water', actAs: () => undefined }), () => undefined);
});

/** As if the page had been drawn and everything read. */
async function known(): Promise<void> {
  vi.useFakeTimers();
  bulk.look(() => undefined);
  await bulk.readings.run();
  vi.useRealTimers();
}

async function chosen(...numbers: string[]): Promise<void> {
  bulk.chosen.all(numbers, true);
  bulk.chose();
  await known();
}

test('a stretch grows and shrinks from where it began, and leaves what was chosen before', () => {
  const rows = new Chosen();
  rows.toggle('E');
  rows.letGo();
  rows.reach(order, 'B', 'C');
  rows.reach(order, 'C', 'D');
  expect([...rows.numbers].sort()).toEqual(['B', 'C', 'D', 'E']);
  rows.reach(order, 'D', 'A');
  expect([...rows.numbers].sort()).toEqual(['A', 'B', 'E']);
});

test('a row that is chosen once more is not chosen any more', () => {
  const rows = new Chosen();
  rows.toggle('A');
  rows.toggle('A');
  expect(rows.size).toBe(0);
});

test('no more are chosen than may be, and it is said that there were more', () => {
  const rows = new Chosen();
  rows.all(Array.from({ length: chosenMost + 1 }, (_, n) => `${n}`), true);
  expect([rows.size, rows.isCut]).toEqual([chosenMost, true]);
  rows.toggle('0');
  expect([rows.size, rows.isCut]).toEqual([chosenMost - 1, false]);
});

test('never more calls are under way than there may be, and each item has its turn', async () => {
  let [now, most] = [0, 0];
  const worked: number[] = [];
  await inTurns(Array.from({ length: 40 }, (_, n) => n), 4, async n => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    worked.push(n);
    now--;
  });
  expect([most, worked.length, new Set(worked).size]).toEqual([4, 40, 40]);
});

test('what the rules allow for at least one is offered with for how many, next steps first', async () => {
  rules = { A: [action(Do.ESCALATE), action(Do.ACCEPT, true, true)], B: [action(Do.ESCALATE), action(Do.ACCEPT, false)], C: [action(Do.ESCALATE), action(Do.CLOSE), action(Do.MERGE)] };
  await chosen('A', 'B', 'C');
  expect(bulk.offers.map(({ kind, cases }) => [kind, cases.map(({ number }) => number)])).toEqual([[Do.ACCEPT, ['A']], [Do.ESCALATE, ['A', 'B', 'C']]]);
});

test('what has to be thought over for each case is never offered for many', () => {
  const every = Object.values(Do).filter(kind => typeof kind === 'number').map(kind => action(kind));
  const offered = offersOf(['A'], { of: () => ({ version: 1n, actions: every, failure: '' }) }).map(({ kind }) => kind);
  for (const kind of [Do.REJECT, Do.RETURN, Do.UPHOLD_RETURN, Do.OVERRIDE_RETURN, Do.FINISH, Do.CLOSE, Do.REOPEN, Do.RELEASE, Do.MERGE, Do.UNMERGE, Do.SPLIT]) {
    expect(offered).not.toContain(kind);
  }
});

test('each case gets a command of its own: its version, who acts, an id that no other has', async () => {
  await chosen('A', 'B');
  bulk.open(bulk.offers[0]!);
  await bulk.confirm();
  expect(sent.map(({ command }) => [command.number, command.expectedVersion, command.acting])).toEqual([['A', 5n, 'water'], ['B', 6n, 'water']]);
  expect(new Set(sent.map(({ command }) => command.clientEventId)).size).toBe(2);
  expect([bulk.result?.done.length, bulk.chosen.size]).toEqual([2, 0]);
});

test('what was refused stays chosen, with the sentence and what changed meanwhile', async () => {
  await chosen('A', 'B', 'C');
  answer = number => { if (number === 'A') { throw conflict(); } return {}; };
  bulk.open(bulk.offers[0]!);
  await bulk.confirm();
  expect(bulk.chosen.numbers).toEqual(['A']);
  expect(bulk.result).toMatchObject({ refused: [{ number: 'A', sentence: expect.stringContaining('case.version_conflict') }] });
  expect(bulk.result?.refused[0]?.changes.map(({ words }) => words?.en)).toEqual(['last', 'meanwhile']);
});

test('while something is said, what was shown stands; afterwards it is read anew', async () => {
  await chosen('A');
  bulk.open(bulk.offers[0]!);
  versions['A'] = 9n;
  bulk.look(() => 9n);
  expect(bulk.readings.missing).toBe(0);
  bulk.cancel();
  bulk.look(() => 9n);
  expect(bulk.readings.missing).toBe(1);
});

test('what is missing is asked for before anything is sent, and what is said once goes to each case', async () => {
  rules = { A: [action(Do.DISPATCH, true, true, [ActionInput.ORGANISATION], ['roads', 'water'])], B: [action(Do.DISPATCH, true, true, [ActionInput.ORGANISATION], ['water'])] };
  await chosen('A', 'B');
  bulk.open(bulk.offers[0]!);
  expect(bulk.saying?.form.action.candidates).toEqual(['water']);
  await bulk.confirm();
  expect([sent, bulk.focus]).toEqual([[], `#bulk-${ActionInput.ORGANISATION}`]);
  bulk.saying!.form.pickers.get(ActionInput.ORGANISATION)!.pick({ id: 'water', name: 'Water', note: '' });
  await bulk.confirm();
  expect(sent.map(({ command, lead }) => [command.number, lead])).toEqual([['A', 'water'], ['B', 'water']]);
});

test('whoever stops sends nothing more than what is under way', async () => {
  await chosen(...order);
  bulk.open(bulk.offers[0]!);
  const { offer, form } = bulk.saying!;
  const result = await sendAll((bulk as unknown as { doors: never }).doors, offer, form, () => undefined, () => sent.length >= callsMost);
  expect([result.done.length, result.unsent]).toEqual([callsMost, order.length - callsMost]);
});

test('other cases are chosen: what was said about those before is given up', async () => {
  await chosen('A');
  bulk.open(bulk.offers[0]!);
  bulk.chosen.toggle('B');
  bulk.chose();
  expect(bulk.saying).toBeUndefined();
});

/** As the gateway says it: the code stands in an ErrorInfo of the status. */
function conflict(): ConnectError {
  const error = new ConnectError('somebody else changed it', Code.FailedPrecondition);
  error.details.push({ type: 'google.rpc.ErrorInfo', value: new BinaryWriter().tag(1, WireType.LengthDelimited).string('case.version_conflict').finish() });
  return error;
}

/** As if the page had been drawn while newer versions of these cases were heard of. */
async function heard(newer: Record<string, bigint>): Promise<void> {
  vi.useFakeTimers();
  bulk.look(number => newer[number]);
  await vi.advanceTimersByTimeAsync(400);
  vi.useRealTimers();
}

test('a case that changes while something is said about it is read again, and sent as it is now only once somebody takes it so', async () => {
  await chosen('A', 'B');
  bulk.open(bulk.offers[0]!);
  versions['A'] = 9n;
  await heard({ A: 9n, B: 6n });
  expect([...bulk.saying!.moved.keys()]).toEqual(['A']);
  expect(bulk.saying!.moved.get('A')!.changes.map(step => step.version)).toEqual([7n, 6n]);
  expect(bulk.saying!.offer.cases.map(({ version }) => version)).toEqual([5n, 6n]);

  bulk.renew();
  expect(bulk.saying!.moved.size).toBe(0);
  await bulk.confirm();
  expect(sent.map(({ command }) => [command.number, command.expectedVersion])).toEqual([['A', 9n], ['B', 6n]]);
});

test('a case for which the rules do not allow it any more is left out, and stays chosen', async () => {
  await chosen('A', 'B');
  bulk.open(bulk.offers[0]!);
  [versions['A'], rules['A']] = [9n, []];
  await heard({ A: 9n });
  bulk.renew();
  await bulk.confirm();

  expect(sent.map(({ command }) => command.number)).toEqual(['B']);
  expect(bulk.chosen.numbers).toEqual(['A']);
});

test('what may be said about none of them any more is given up', async () => {
  await chosen('A');
  bulk.open(bulk.offers[0]!);
  [versions['A'], rules['A']] = [9n, []];
  await heard({ A: 9n });
  bulk.renew();

  expect(bulk.saying).toBeUndefined();
});

test('a case that changes again is read again', async () => {
  await chosen('A');
  bulk.open(bulk.offers[0]!);
  versions['A'] = 9n;
  await heard({ A: 9n });
  versions['A'] = 10n;
  await heard({ A: 10n });

  expect(bulk.saying!.moved.get('A')!.version).toBe(10n);
});
