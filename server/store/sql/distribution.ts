// Owns where the tables lie on a distributed PostgreSQL (the extension Citus), and bringing them there. On any other database this is without effect.
import { sql } from 'kysely';
import { NotDistributable } from '../store-errors.ts';
import type { Sql } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * `by event`: in pieces over the workers, all rows of an event on one of them. `everywhere`: a copy on each node, for what statements about
 * events join. `coordinator`: there alone, so that it can be written to while a worker is away.
 */
type Place = 'by event' | 'everywhere' | 'coordinator';

export const PLACES: Readonly<Record<keyof Tables, Place>> = {
  event_version: 'by event',
  event_key: 'by event',
  event_text: 'by event',
  event_naming: 'by event',
  claim_answer: 'by event',
  actor_version: 'everywhere',
  revision_log: 'everywhere',
  withdrawal: 'everywhere',
  withdrawn_names: 'everywhere',
  schema_migration: 'coordinator',
  collection: 'coordinator',
  batch_log: 'coordinator',
  geometry_log: 'coordinator',
  searched_log: 'coordinator',
  kept_frame: 'coordinator',
  kept_chunk: 'coordinator',
  token: 'coordinator',
  short_link: 'coordinator',
  webhook: 'coordinator',
  webhook_message: 'coordinator',
};

/** The first table that is distributed; the others are put beside it. */
const FIRST = 'event_version';

/** Tables that were brought to their places now. Throws NotDistributable. In a transaction of the caller, who holds the writers' lock. */
export async function distributeTables(db: Sql): Promise<string[]> {
  await checkNodes(db);
  return moveTables(db);
}

/** For tables that a migration has made: where the others are distributed, they follow. */
export async function distributeNewTables(db: Sql): Promise<void> {
  if ((await readPlaces(db)).has(FIRST)) await moveTables(db);
}

async function moveTables(db: Sql): Promise<string[]> {
  const placed = await readPlaces(db);
  const moved: string[] = [];
  for (const [table, place] of Object.entries(PLACES)) {
    if (place === 'coordinator' || placed.has(table)) continue;
    const beside = table === FIRST ? 'none' : FIRST;
    if (place === 'by event')
      await sql`select create_distributed_table(${table}, 'event_id', colocate_with => ${beside})`.execute(
        db,
      );
    else await sql`select create_reference_table(${table})`.execute(db);
    // What was in it has been copied; the first one is no more than space.
    await sql`select truncate_local_data_after_distributing_table(${table})`.execute(db);
    moved.push(table);
  }
  return moved;
}

/** Tables that Citus knows, with where they lie; none without it. */
export async function readPlaces(db: Sql): Promise<ReadonlyMap<string, Place>> {
  const known = await sql<{ is_there: boolean }>`select exists (
    select from pg_extension where extname = 'citus') as is_there`.execute(db);
  if (!known.rows[0]?.is_there) return new Map();
  const { rows } = await sql<{ table: string; place: Place }>`select c.relname as table,
      case when p.partmethod = 'h' then 'by event' else 'everywhere' end as place
    from pg_dist_partition as p join pg_class as c on c.oid = p.logicalrelid
    where c.relnamespace = current_schema()::regnamespace and (p.partmethod = 'h' or p.repmodel = 't')`.execute(
    db,
  );
  return new Map(rows.map(({ table, place }) => [table, place]));
}

async function checkNodes(db: Sql): Promise<void> {
  const known = await sql<{ is_there: boolean }>`select exists (
    select from pg_extension where extname = 'citus') as is_there`.execute(db);
  if (!known.rows[0]?.is_there)
    throw new NotDistributable(
      'This database lacks the extension Citus, which distributes it: "create extension citus" there and on each worker, and add the workers.',
    );
  const { rows } = await sql<{ workers: number; has_coordinator: boolean }>`select
      (count(*) filter (where groupid <> 0 and isactive and shouldhaveshards))::int as workers,
      coalesce(bool_or(groupid = 0), false) as has_coordinator
    from pg_dist_node where noderole = 'primary'`.execute(db);
  const { workers = 0, has_coordinator: hasCoordinator = false } = rows[0] ?? {};
  if (!hasCoordinator)
    throw new NotDistributable(
      'The coordinator does not know its own address, by which workers reach it: select citus_set_coordinator_host(…) on it.',
    );
  if (workers === 0)
    throw new NotDistributable(
      'The coordinator has no workers: select citus_add_node(…) on it for each of them.',
    );
}
