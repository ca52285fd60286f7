import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { Code, ConnectError } from '@connectrpc/connect';
import { expect, test } from 'vitest';
import { reasonOf, sentenceOf } from '../src/live/refusal';

/** A message of texts, by the number of their field. */
const message = (...texts: string[]) => texts.reduce((writer, text, at) => writer.tag(at + 1, WireType.LengthDelimited).string(text), new BinaryWriter()).finish();

const conflict = new ConnectError('The case is at version 3, not 2.', Code.FailedPrecondition);
conflict.details = [
  { type: 'google.rpc.RetryInfo', value: message('5') },
  { type: 'google.rpc.ErrorInfo', value: message('case.version_conflict', 'citytwin') },
  { type: 'google.rpc.LocalizedMessage', value: message('zh-CN', '案件已被他人更新。') },
];

test('a refusal is read in the language of the page, and in English where it is said in no other', () => {
  expect(sentenceOf(conflict, 'zh-CN')).toBe('case.version_conflict · 案件已被他人更新。');
  expect(sentenceOf(conflict, 'en')).toBe('case.version_conflict · The case is at version 3, not 2.');
  expect(sentenceOf(new ConnectError('gone', Code.Unavailable), 'zh-CN')).toBe('gone');
  expect(sentenceOf(new Error('broken'), 'zh-CN')).toBe('broken');
});

test('a refusal has its stable code, and what is none has no code', () => {
  expect(reasonOf(conflict)).toBe('case.version_conflict');
  expect(reasonOf(new ConnectError('gone', Code.Unavailable))).toBe('');
  expect(reasonOf(undefined)).toBe('');
});
