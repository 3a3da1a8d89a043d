// Owns bringing a store up to the built-in collection: its batches in order, and only what has changed in a newer one.
import { createHash } from 'node:crypto';
import type { BuiltInCollection } from './store/events/built-in-collection.ts';
import { type Batch, BatchConflict, type Store } from './store/store.ts';

/**
 * A batch that the store has already makes no revision. One whose content has been edited since is added under an id that names its
 * content, with all that follow it. A store that was there before learns of what is new now; a new one takes the editions' own instants.
 */
export async function loadCollection(
  store: Store,
  { batches }: Pick<BuiltInCollection, 'batches'>,
  now: () => Date = () => new Date(),
): Promise<{ added: number; changed: number }> {
  let isEdited = false;
  const counts = { added: 0, changed: 0 };
  const before = await store.resolveRevision(undefined);
  let revision = before;
  const add = async (batch: Batch) => {
    const reply = await store.addBatch(batch);
    // The reply of a batch that was added long ago is repeated as it was: it counts only when it is new.
    if (revision === null || reply.revision > revision) {
      counts.added += reply.added;
      counts.changed += reply.changed;
      revision = reply.revision;
    }
  };
  for (const batch of batches) {
    try {
      if (!isEdited) await add(before ? { ...batch, instant: now().toISOString() } : batch);
    } catch (error) {
      if (!(error instanceof BatchConflict)) throw error;
      isEdited = true;
    }
    if (isEdited)
      await add({ ...batch, batchId: `${batch.batchId}-${digest(batch)}`, instant: now().toISOString() });
  }
  return counts;
}

function digest({ note, actors, events, coverage }: Batch): string {
  return createHash('sha256')
    .update(JSON.stringify([note, actors, events, ...(coverage ? [coverage] : [])]))
    .digest('hex')
    .slice(0, 16);
}
