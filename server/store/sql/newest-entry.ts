// Owns the newest entry of the log as it is asked for with every read: seldom read, and kept while the database is away.
import { DatabaseUnavailable, NoSpace } from '../store-errors.ts';

/** Far less than the seconds for which replies about the newest revision may be kept. */
const KEPT_MS = 500;
/** While a large batch has the database, or it is being opened again, what was last known is served. */
const PATIENCE_MS = 2000;

export type NewestEntry<E> = {
  read(): Promise<E>;
  /** A revision was added here: older entries are never told again, and the next read asks the database. */
  added(revision: number): void;
};

const isAway = (error: unknown) => error instanceof DatabaseUnavailable || error instanceof NoSpace;

export function keepNewest<E extends { readonly revision: number }>(
  readEntry: () => Promise<E>,
): NewestEntry<E> {
  // Another process may write to the same database; what this one writes shows at once.
  let latest: { until: number; readonly value: Promise<E> } | null = null;
  let known: E | null = null;
  let least = 0;

  async function readNow(): Promise<E> {
    const entry = await readEntry();
    if (entry.revision >= (known?.revision ?? 0)) known = entry;
    return entry;
  }

  function readSeldom(): Promise<E> {
    if (latest === null || performance.now() > latest.until) {
      const until = performance.now() + KEPT_MS;
      // One question at a time, however long it waits for the database.
      const asked = { until: Number.POSITIVE_INFINITY, value: readNow() };
      latest = asked;
      asked.value.then(
        () => {
          asked.until = until;
        },
        () => {
          if (latest === asked) latest = null;
        },
      );
    }
    return latest.value;
  }

  return {
    async read() {
      const asked = readSeldom();
      const last = known;
      if (last === null || last.revision < least) return asked;
      let patience: NodeJS.Timeout | undefined;
      const lastKnown = new Promise<E>((resolve) => {
        patience = setTimeout(() => resolve(last), PATIENCE_MS);
      });
      try {
        return await Promise.race([asked, lastKnown]);
      } catch (error) {
        if (isAway(error)) return last;
        throw error;
      } finally {
        clearTimeout(patience);
      }
    },
    added(revision) {
      least = Math.max(least, revision);
      latest = null;
    },
  };
}
