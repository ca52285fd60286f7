import { Code, ConnectError } from '@connectrpc/connect';
import { create } from '@bufbuild/protobuf';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { beforeEach, expect, test, vi } from 'vitest';
import { Acting } from '../src/acting/acting';
import { CaseFile } from '../src/caseFile';
import type { Doors } from '../src/doors';
import { ActionInput, CaseActionKind, CaseActionSchema, type CaseAction } from '../src/gen/citytwin/v1/actions_pb';
import { CaseSchema, ReopenGround } from '../src/gen/citytwin/v1/cases_pb';
import { card } from './cards';

// Nothing here waits for a clock; a busy machine only takes its time.
vi.setConfig({ testTimeout: 60_000 });

const number = 'BOS-1-3';
const close = create(CaseActionSchema, { action: CaseActionKind.CLOSE, possible: true, inputs: [ActionInput.CLOSE_KIND] });
const rework = create(CaseActionSchema, { action: CaseActionKind.REWORK, possible: true, inputs: [ActionInput.REASON] });
const reopen = create(CaseActionSchema, { action: CaseActionKind.REOPEN, possible: true, inputs: [ActionInput.REOPEN_GROUND, ActionInput.REASON] });

let version: bigint;
let possible: CaseAction[];
let sent: unknown[];
let answer: () => unknown;

beforeEach(() => {
  vi.stubGlobal('location', { search: '', href: 'http://page/' });
  [version, possible, sent] = [5n, [close, rework, reopen], []];
  answer = () => ({ case: create(CaseSchema, { card: card(number, { version: version + 1n }) }) });
});

test('the version that was shown is expected, and a repeat of the same form has the same id', async () => {
  const acting = await opened(close);
  answer = () => { throw new ConnectError('gone', Code.Unavailable); };
  await acting.confirm(Number);
  await acting.confirm(Number);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toMatchObject({ command: { number, acting: 'centre', expectedVersion: 5n }, kind: 1 });
  expect(sent[1]).toEqual(sent[0]);
  expect(acting.form).toBeDefined();
});

test('an action that went well is said, and its form is closed', async () => {
  const acting = await opened(close);
  await acting.confirm(Number);
  expect(acting.outcome).toMatchObject({ kind: 'done', acting: 'centre' });
  expect(acting.form).toBeUndefined();
});

test('what is missing is asked for, and nothing is sent', async () => {
  const acting = await opened(rework);
  await acting.confirm(Number);
  expect([acting.form?.missing, sent]).toEqual([ActionInput.REASON, []]);
  acting.form?.say(ActionInput.REASON, 'two\nlines');
  await acting.confirm(Number);
  expect(sent[0]).toMatchObject({ reason: 'two lines' });
});

test('where somebody else was faster, what was said stays for the case as it is now', async () => {
  const acting = await opened(rework);
  acting.form?.say(ActionInput.REASON, 'still there');
  answer = () => { version = 7n; throw conflict(); };
  await acting.confirm(Number);
  expect(acting.outcome).toMatchObject({ kind: 'refused', changedSince: 5n, sentence: expect.stringContaining('case.version_conflict') });
  expect([acting.form?.version, acting.form?.text(ActionInput.REASON)]).toEqual([7n, 'still there']);
});

test('what is not possible any more is not offered again', async () => {
  const acting = await opened(close);
  answer = () => { [version, possible] = [7n, [rework]]; throw conflict(); };
  await acting.confirm(Number);
  expect([acting.form, acting.outcome?.kind, acting.focus]).toEqual([undefined, 'refused', '#act-outcome']);
});

test('a recurrence names the case in which the same came back', async () => {
  const acting = await opened(reopen);
  acting.form?.say(ActionInput.REASON, 'again');
  acting.form?.say(ActionInput.REOPEN_GROUND, String(ReopenGround.RECURRENCE));
  await acting.confirm(Number);
  expect(acting.form?.missing).toBe(ActionInput.OTHER_CASE);
});

test('whoever looks at another case has nothing half said there', async () => {
  const acting = await opened(close);
  file.number = 'BOS-2-1';
  acting.look();
  expect([acting.form, acting.can.actions]).toEqual([undefined, []]);
});

let file: CaseFile;

async function opened(action: CaseAction): Promise<Acting> {
  const call = (request: unknown) => { sent.push(request); return Promise.resolve().then(answer); };
  const cases = {
    getCase: () => Promise.resolve({ case: create(CaseSchema, { card: card(number, { version }) }) }),
    getCaseHistory: () => Promise.resolve({ events: [] }),
    explainCase: () => Promise.resolve({ steps: [] }),
    listActions: () => Promise.resolve({ version, actions: possible }),
    closeCase: call, reworkCase: call, reopenCase: call,
  };
  const doors = { cases } as unknown as Doors;
  file = new CaseFile(doors, () => undefined);
  file.number = number;
  await file.read();
  const acting = new Acting(doors, file, () => undefined);
  acting.look();
  await acting.can.read();
  acting.open(action);
  return acting;
}

/** As the gateway says it: the code stands in an ErrorInfo of the status. */
function conflict(): ConnectError {
  const error = new ConnectError('somebody else changed it', Code.FailedPrecondition);
  error.details.push({ type: 'google.rpc.ErrorInfo', value: new BinaryWriter().tag(1, WireType.LengthDelimited).string('case.version_conflict').finish() });
  return error;
}
