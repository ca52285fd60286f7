import { Code, ConnectError } from '@connectrpc/connect';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** The stable dotted code of a refusal (`google.rpc.ErrorInfo.reason`), or an empty text. */
export function reasonOf(error: unknown): string {
  return detailsOf(error, 'google.rpc.ErrorInfo')[0]?.get(1) ?? '';
}

/** Whether a resumed watch is ahead of the journal: another journal stands behind the gateway now. */
export function isAhead(error: unknown): boolean {
  return reasonOf(error) === 'watch.position_ahead'
    || (error instanceof ConnectError && error.code === Code.InvalidArgument && error.rawMessage.includes('position'));
}

/** What a person may read about an error: the code where there is one, and the sentence, in the page's own language where the gateway says it in that. */
export function sentenceOf(error: unknown, lang?: string): string {
  const english = error instanceof ConnectError ? error.rawMessage : error instanceof Error ? error.message : String(error);
  const own = detailsOf(error, 'google.rpc.LocalizedMessage').find(texts => texts.get(1) === (lang ?? document.documentElement.lang))?.get(2);
  return [reasonOf(error), own ?? english].filter(part => part !== '').join(' · ');
}

/** The texts of each detail of a type, by the number of their field. */
function detailsOf(error: unknown, type: string): Map<number, string>[] {
  const details = error instanceof ConnectError ? error.details : [];
  return details.flatMap(detail => 'type' in detail && detail.type === type ? [textsOf(detail.value as Uint8Array)] : []);
}

function textsOf(message: Uint8Array): Map<number, string> {
  const [reader, texts] = [new BinaryReader(message), new Map<number, string>()];
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (wireType === WireType.LengthDelimited) {
      texts.set(field, reader.string());
    } else {
      reader.skip(wireType);
    }
  }

  return texts;
}
