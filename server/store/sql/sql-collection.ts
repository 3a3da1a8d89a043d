// Owns what a database says of the collection that it was filled with; most say nothing, and the built-in one is meant.

import type { CollectionNote } from '../store.ts';
import type { Sql } from './database.ts';

export async function readCollection(db: Sql): Promise<CollectionNote | null> {
  const found = await db.selectFrom('collection').selectAll().executeTakeFirst();
  if (!found) return null;
  const { title, note, is_synthetic, attribution } = found;
  return { title, note, isSynthetic: is_synthetic, attribution };
}
