/** Works on several items at once and yields the results in the order of the items; stops taking items when told. */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
  stopped: AbortSignal,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    while (next < items.length && running.length < atOnce && !stopped.aborted) running.push(work(items[next++] as T));
    const first = running.shift();
    if (!first) return;
    yield await first;
  }
}
