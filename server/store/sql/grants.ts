// Owns what the roles of `roles.sql` may do with each table: who serves reads and adds, and cannot rewrite what was known; who follows only reads.
import { type RawBuilder, sql } from 'kysely';
import type { Sql } from './database.ts';
import { readPlaces } from './distribution.ts';
import type { Tables } from './tables.ts';

export const APP = 'sarhad_app';
export const READ = 'sarhad_read';

type Grant = {
  /** What who serves may do. */
  readonly app: readonly string[];
  /** Whether who only reads events may see it: nothing of tokens, links and webhooks. */
  readonly isRead: boolean;
};

/** Rows are added, and of those that exist one column is set, once: until when they hold. */
const VERSIONS: Grant = { app: ['select', 'insert', 'update (rev_to)'], isRead: true };
const LOG: Grant = { app: ['select', 'insert'], isRead: true };

export const GRANTS: Readonly<Record<keyof Tables, Grant>> = {
  schema_migration: { app: ['select'], isRead: true },
  collection: { app: ['select'], isRead: true },
  // A batch accepted before batches could say how far a collection reaches may say so later.
  revision_log: { app: ['select', 'insert', 'update (coverage)'], isRead: true },
  batch_log: { app: ['select', 'insert', 'update (digest)'], isRead: true },
  geometry_log: LOG,
  searched_log: LOG,
  actor_version: VERSIONS,
  event_key: LOG,
  event_version: VERSIONS,
  event_text: LOG,
  event_naming: VERSIONS,
  claim_answer: VERSIONS,
  withdrawal: LOG,
  withdrawn_names: LOG,
  kept_frame: { app: ['select', 'insert', 'update', 'delete'], isRead: true },
  kept_chunk: { app: ['select', 'insert', 'update', 'delete'], isRead: true },
  token: { app: ['select', 'insert', 'update (hash)'], isRead: false },
  short_link: { app: ['select', 'insert', 'update (revoked_at, uses, last_used_on)'], isRead: false },
  webhook: { app: ['select', 'insert', 'update', 'delete'], isRead: false },
  webhook_message: { app: ['select', 'insert', 'update', 'delete'], isRead: false },
};

/** Gives the roles that exist what they may do, and takes away what else they were given; says which. Run by the owner of the tables. */
export async function grantAll(db: Sql): Promise<string[]> {
  const found = await sql<{ rolname: string }>`select rolname from pg_roles where rolname in (${APP}, ${READ})
    and exists (select from pg_class where oid = to_regclass('event_version') and pg_has_role(relowner, 'usage'))`.execute(
    db,
  );
  const roles = found.rows.map(({ rolname }) => rolname).sort();
  await db.transaction().execute(async (transaction) => {
    const places = await readPlaces(transaction);
    // Of a table that is distributed no single column can be given: who serves might write the others, too.
    const within = (act: string, table: string) => (places.has(table) ? act.replace(/ \(.*\)$/, '') : act);
    for (const [table, { app, isRead }] of Object.entries(GRANTS)) {
      const allowed: Record<string, readonly string[]> = { [APP]: app, [READ]: isRead ? ['select'] : [] };
      for (const role of roles) {
        await sql`revoke all on ${sql.table(table)} from ${sql.ref(role)}`.execute(transaction);
        for (const act of allowed[role] ?? [])
          await grant(within(act, table), table, role).execute(transaction);
      }
    }
  });
  return roles;
}

const grant = (act: string, table: string, role: string): RawBuilder<unknown> =>
  sql`grant ${sql.raw(act)} on ${sql.table(table)} to ${sql.ref(role)}`;
