// Owns telling, in a revision of its own, that crossings or names of places are others than those of the revision before.
import type { EventLocator } from '../events/locate-event.ts';
import type { Sql } from './database.ts';
import { addRevision, readRevision } from './sql-revision-log.ts';

/** No event changes by it. Of a revision that did not keep what it was shown with nothing can be told. */
export async function settleReference(db: Sql, { reference }: EventLocator): Promise<void> {
  const newest = await readRevision(db);
  if (newest === null || newest.rules.reference === null || newest.rules.reference === reference) return;
  await addRevision(db, newest, {
    instant: new Date().toISOString(),
    note: 'Crossings and names of places were brought up to date.',
    coverage: null,
    rules: { ...newest.rules, reference },
  });
}
