/**
 * The part of an address behind the #: several `key=value` joined with `&`. Each piece of the page owns its keys and leaves those of others
 * as they are.
 */
export function hashPart(hash: string, key: string): string | undefined {
  return partsOf(hash).get(key) ?? undefined;
}

/** The hash with another value of a key; absent takes the key away. Empty when nothing is left. */
export function withHashPart(hash: string, key: string, value: string | undefined): string {
  const parts = partsOf(hash);
  if (value === undefined) {
    parts.delete(key);
  } else {
    parts.set(key, value);
  }

  const text = [...parts].map(([name, said]) => (said === '' ? name : `${name}=${encodeURIComponent(said)}`)).join('&');
  return text === '' ? '' : `#${text}`;
}

function partsOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.replace(/^#/, ''));
}
