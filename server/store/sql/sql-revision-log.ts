// Owns the log of revisions in the SQL store: its entries, and how one is added.
import { sql } from 'kysely';
import type { Coverage } from '../../../src/contract/coverage.ts';
import { nextInstant } from '../events/revision-log.ts';
import type { Rules } from '../store.ts';
import { CHANNEL, type Connection, type Sql } from './database.ts';
import { coverageValue } from './sql-coverage.ts';

export type Logged = { readonly revision: number; readonly instant: string; readonly rules: Rules };

/** The newest unless one is given; null where there is none. */
export async function readRevision(db: Sql, at?: number): Promise<Logged | null> {
  let entries = db.selectFrom('revision_log').selectAll().orderBy('revision', 'desc').limit(1);
  if (at !== undefined) entries = entries.where('revision', '=', at);
  const found = await entries.executeTakeFirst();
  if (!found) return null;
  const { revision, instant, status_rule: status, taxonomy, geometry, reference } = found;
  return { revision, instant: instant.toISOString(), rules: { status, taxonomy, geometry, reference } };
}

/** The number of the revision that follows `newest`. It becomes known at `instant`, but not before the one before it. */
export async function addRevision(
  db: Sql,
  newest: Logged | null,
  added: {
    readonly instant: string;
    readonly note: string;
    readonly coverage: Coverage | null;
    readonly rules: Rules;
  },
): Promise<number> {
  const revision = (newest?.revision ?? 0) + 1;
  await db
    .insertInto('revision_log')
    .values({
      revision,
      instant: new Date(nextInstant(newest ? [newest] : [], added.instant)),
      note: added.note,
      coverage: coverageValue(added.coverage),
      status_rule: added.rules.status,
      taxonomy: added.rules.taxonomy,
      geometry: added.rules.geometry,
      reference: added.rules.reference,
    })
    .execute();
  return revision;
}

/** Version of the tables, and newest revision: two small questions in one. */
const STATE = `select (select coalesce(max(version), 0) from schema_migration) as version,
  (select coalesce(max(revision), 0) from revision_log) as revision`;

export type State = { readonly version: number; readonly revision: number };

export async function readState(connection: Connection): Promise<State> {
  return (await connection.query(STATE, []))[0] as State;
}

/** To other processes, which hear of it when the transaction is committed. */
export async function announceRevision(transaction: Sql, revision: number): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${String(revision)})`.execute(transaction);
}
