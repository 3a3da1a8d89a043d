// Owns new versions of events whose content stays as it is, while something that follows from it does not.
import { sql } from 'kysely';
import type { Status } from '../../../src/contract/taxonomy.ts';
import { type Judging, ownStatusOf } from '../events/status-rules.ts';
import type { Sql } from './database.ts';
import { CONTENT_COLUMNS, LOCATION_COLUMNS } from './sql-record.ts';
import { OPEN } from './tables.ts';

const ROWS_AT_A_TIME = 1000;

/** A version, by its key, with the columns that read otherwise in the next one. */
export type Restated = { readonly event_id: string; readonly rev_from: number } & Readonly<
  Record<string, unknown>
>;

/** `columns` and `types` are lists of SQL, of the columns that each of the rows gives anew; all others are copied. */
export async function addRestated(
  db: Sql,
  rows: readonly Restated[],
  revision: number,
  { columns, types }: { readonly columns: string; readonly types: string },
): Promise<void> {
  const given = new Set(columns.split(', '));
  const copied = `key, ${CONTENT_COLUMNS}, ${LOCATION_COLUMNS}`
    .split(', ')
    .filter((name) => !given.has(name));
  const records = sql`json_to_recordset(${JSON.stringify(rows)}::json) as s(event_id text, rev_from integer, ${sql.raw(types)})`;
  const prefixed = (names: Iterable<string>, table: string) =>
    sql.raw([...names].map((name) => `${table}.${name}`).join(', '));
  await sql`insert into event_version (rev_from, rev_to, ${sql.raw([...copied, ...given].join(', '))})
    select ${revision}::int, ${sql.lit(OPEN)}, ${prefixed(copied, 'v')}, ${prefixed(given, 's')}
    from event_version as v join ${records} on v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(
    db,
  );
  await sql`insert into event_text (event_id, rev_from, search, content)
    select t.event_id, ${revision}::int, t.search, t.content from event_text as t join ${records}
      on t.event_id = s.event_id and t.rev_from = s.rev_from`.execute(db);
  await sql`update event_version as v set rev_to = ${revision}::int from ${records}
    where v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(db);
}

/**
 * Judges again the current versions that did not come with this revision: all of them when the rule is a new one, else those that
 * name one of `actors`, whose sides have changed. Those whose status reads otherwise get a version in this revision.
 */
export async function judgeAgain(
  db: Sql,
  revision: number,
  judging: Judging,
  actors: readonly string[] | 'all',
): Promise<void> {
  let id = '';
  for (;;) {
    const rows = await db
      .selectFrom('event_version as v')
      .innerJoin('event_text as t', (join) =>
        join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
      )
      .select(['v.event_id', 'v.rev_from', 'v.own_status', 't.content'])
      .where('v.rev_to', '=', OPEN)
      .where('v.rev_from', '<', revision)
      .where('v.event_id', '>', id)
      .where(actors === 'all' ? sql<boolean>`true` : names(actors))
      .orderBy('v.event_id')
      .limit(ROWS_AT_A_TIME)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    const restated = rows.flatMap(({ content, own_status, ...version }) => {
      const status: Status = ownStatusOf(content, judging);
      return status === own_status ? [] : [{ ...version, own_status: status }];
    });
    if (restated.length > 0) await addRestated(db, restated, revision, STATUS_COLUMN);
    id = last.event_id;
  }
}

/** Versions `v`, with their texts `t`, in which one of the actors takes part, claims, or is the voice of a source. */
function names(actors: readonly string[]) {
  const ids = sql`${[...actors]}::text[]`;
  // A path, not a subquery: no distributed database would send that to its workers.
  return sql<boolean>`(v.actors && ${ids}
    or jsonb_path_query_array((t.content -> 'sources')::jsonb, '$[*].voice') ?| ${ids})`;
}

const STATUS_COLUMN = { columns: 'own_status', types: 'own_status text' };
