/** Works through items in their order, at most so many at once; ends early when there is a stop. */
export async function inTurns<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>, isStopped: () => boolean = () => false): Promise<void> {
  let next = 0;
  const line = async () => {
    while (next < items.length && !isStopped()) {
      await work(items[next++]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, line));
}
