import { Code, ConnectError } from '@connectrpc/connect';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** The stable dotted code of a refusal (`google.rpc.ErrorInfo.reason`), or an empty text. */
export function reasonOf(error: unknown): string {
  for (const detail of error instanceof ConnectError ? error.details : []) {
    if ('type' in detail && detail.type === 'google.rpc.ErrorInfo') {
      return firstText(detail.value as Uint8Array);
    }
  }

  return '';
}

/** Whether a resumed watch is ahead of the journal: another journal stands behind the gateway now. */
export function isAhead(error: unknown): boolean {
  return reasonOf(error) === 'watch.position_ahead'
    || (error instanceof ConnectError && error.code === Code.InvalidArgument && error.rawMessage.includes('position'));
}

/** What a person may read about an error: the code where there is one, and the sentence. */
export function sentenceOf(error: unknown): string {
  const sentence = error instanceof ConnectError ? error.rawMessage : error instanceof Error ? error.message : String(error);
  return [reasonOf(error), sentence].filter(part => part !== '').join(' · ');
}

function firstText(message: Uint8Array): string {
  const reader = new BinaryReader(message);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1 && wireType === WireType.LengthDelimited) {
      return reader.string();
    }

    reader.skip(wireType);
  }

  return '';
}
