// Owns how single questions asked in the same moment become one request.

type Waiting<K, V> = {
  readonly key: K;
  readonly signal: AbortSignal;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Collects keys until the event loop turns, then loads them in groups of at most `max`. A group is aborted when all who
 * wait for it have gone. A key that the answer lacks gives undefined.
 */
export function coalesce<K, V>(
  load: (keys: readonly K[], signal: AbortSignal) => Promise<ReadonlyMap<K, V>>,
  max: number,
): (key: K, signal: AbortSignal) => Promise<V | undefined> {
  let waiting: Waiting<K, V>[] = [];

  async function loadGroup(group: readonly Waiting<K, V>[]): Promise<void> {
    const abort = new AbortController();
    const abortWhenAllHaveGone = () => {
      if (group.every(({ signal }) => signal.aborted)) abort.abort();
    };
    for (const { signal } of group) signal.addEventListener('abort', abortWhenAllHaveGone);
    try {
      const values = await load([...new Set(group.map(({ key }) => key))], abort.signal);
      for (const { key, resolve } of group) resolve(values.get(key));
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      for (const { signal } of group) signal.removeEventListener('abort', abortWhenAllHaveGone);
    }
  }

  function flush(): void {
    const all = waiting.filter(({ signal, reject }) => {
      if (signal.aborted) reject(signal.reason);
      return !signal.aborted;
    });
    waiting = [];
    for (let start = 0; start < all.length; start += max) void loadGroup(all.slice(start, start + max));
  }

  return (key, signal) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, 0);
      waiting.push({ key, signal, resolve, reject });
    });
}
