// Owns the application of the huge scenario: a million synthetic events, none of which is kept.
import { createApp } from '../server/app.ts';
import { createSyntheticStore } from '../server/store/synthetic/synthetic-store.ts';

export const HUGE_ROWS = 1_000_000;

export async function createHugeApp(rows: number = HUGE_ROWS) {
  const store = createSyntheticStore(rows);
  const about = await store.collection();
  if (about === null) throw new Error('The synthetic store says nothing of itself');
  const { attribution, ...collection } = about;
  return createApp({ store, collection, attribution, tiles: null, token: null });
}
