// Owns what revisions say of the collection's reach, in the SQL store.
import { sql } from 'kysely';
import type { Coverage } from '../../../src/contract/coverage.ts';
import { digestOf, isSameCoverage, withoutCoverage } from '../events/accept-batch.ts';
import type { Batch } from '../store.ts';
import type { Sql } from './database.ts';

/** What the last revision until this one that says how far the collection reaches says. */
export async function readCoverage(db: Sql, revision: number): Promise<Coverage | null> {
  const found = await db
    .selectFrom('revision_log')
    .select('coverage')
    .where('coverage', 'is not', null)
    .where('revision', '<=', revision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.coverage ?? null;
}

/** Null when a batch says nothing of it, or nothing new. */
export async function newCoverage(db: Sql, given: Coverage | null, newest: number): Promise<Coverage | null> {
  return given === null || isSameCoverage(given, await readCoverage(db, newest)) ? null : given;
}

export const coverageValue = (coverage: Coverage | null) =>
  coverage && sql<Coverage>`${JSON.stringify(coverage)}::json`;

/**
 * A batch that was accepted before batches could say how far a collection reaches, and says it now: its revision gets
 * it. False when the batch differs otherwise, too.
 */
export async function sayLater(
  db: Sql,
  batch: Batch,
  accepted: { readonly digest: string; readonly revision: number },
): Promise<boolean> {
  if (!batch.coverage || (await digestOf(withoutCoverage(batch))) !== accepted.digest) return false;
  await db
    .updateTable('revision_log')
    .set({ coverage: coverageValue(batch.coverage) })
    .where('revision', '=', accepted.revision)
    .where('coverage', 'is', null)
    .execute();
  await db
    .updateTable('batch_log')
    .set({ digest: await digestOf(batch) })
    .where('batch_id', '=', batch.batchId)
    .execute();
  return true;
}
