/** A moment as a field for date and time writes it, in a time zone: 2026-03-02T14:30:05. */
export function localOf(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The moment that such a field means; absent when it says nothing. Of a local time that the clocks repeat it is the later one. */
export function momentOf(local: string, timeZone: string): number | undefined {
  const plain = Date.parse(`${local}Z`);
  if (Number.isNaN(plain)) {
    return undefined;
  }

  const ahead = (at: number) => Date.parse(`${localOf(at, timeZone)}Z`) - Math.floor(at / 1_000) * 1_000;
  return plain - ahead(plain - ahead(plain));
}
