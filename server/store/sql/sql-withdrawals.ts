// Owns what was withdrawn, as the SQL store keeps it.
import { sql } from 'kysely';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import type { WithdrawnEvent } from '../events/withdrawn.ts';
import type { Withdrawal } from '../store.ts';
import type { Sql } from './database.ts';

/** The revision of the last withdrawal; 0: nothing was ever withdrawn. */
export async function readLastWithdrawal(db: Sql): Promise<number> {
  const found = await db
    .selectFrom('withdrawal')
    .select((e) => e.fn.max('revision').as('last'))
    .executeTakeFirst();
  return found?.last ?? 0;
}

/** Newest first. */
export async function readWithdrawals(db: Sql, event?: string): Promise<Withdrawal[]> {
  let rows = db
    .selectFrom('withdrawal as x')
    .innerJoin('revision_log as l', 'l.revision', 'x.revision')
    .selectAll('x')
    .select('l.instant')
    .orderBy('x.revision', 'desc');
  if (event !== undefined) rows = rows.where('x.event_id', '=', event);
  return (await rows.execute()).map((row) => ({
    event: row.event_id,
    revision: row.revision,
    withdrawnAt: row.instant.toISOString(),
    marking: MARKINGS[row.marking] ?? 'RED',
    revisions: { first: row.first_revision, last: row.last_revision },
    reason: row.reason,
    by: row.made_by,
  }));
}

/** Events that were withdrawn, all or the one; as they stand at all revisions. */
export async function readWithdrawn(db: Sql, event?: string): Promise<WithdrawnEvent[]> {
  let withdrawals = db
    .selectFrom('withdrawal')
    .select(['event_id', 'revision', 'marking'])
    .orderBy('revision');
  if (event !== undefined) withdrawals = withdrawals.where('event_id', '=', event);
  const made = await withdrawals.execute();
  const ids = event === undefined ? [...new Set(made.map(({ event_id }) => event_id))] : [event];
  if (ids.length === 0) return [];
  const versions = await db
    .selectFrom('event_version')
    .select(['event_id', 'key', 'rev_from as revision', 'marking'])
    .where(sql<boolean>`event_id = any(${ids}::text[])`)
    .orderBy('rev_from')
    .execute();
  return ids.flatMap((id) => {
    const own = versions.filter(({ event_id }) => event_id === id);
    const [first] = own;
    const withdrawn = made.filter(({ event_id }) => event_id === id);
    return first === undefined ? [] : [{ id, key: first.key, versions: own, withdrawals: withdrawn }];
  });
}
