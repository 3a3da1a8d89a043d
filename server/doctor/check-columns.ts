// Owns whether what follows from the contents of versions still does: columns that are filtered by, texts that are searched, places by borders.
import { sql } from 'kysely';
import { sidesOf } from '../store/events/actor-sides.ts';
import { searchTextOfActor } from '../store/events/event-version.ts';
import { LruCache } from '../store/lru-cache.ts';
import type { Sql } from '../store/sql/database.ts';
import { actorOfRow, readEveryActorAt } from '../store/sql/sql-actors.ts';
import { forgetFrames } from '../store/sql/sql-kept-frames.ts';
import { CONTENT_COLUMNS, LOCATION_COLUMNS, RECORD_TYPES, recordOf } from '../store/sql/sql-record.ts';
import { OPEN } from '../store/sql/tables.ts';
import type { StatusRule } from '../store/store.ts';
import type { Examining } from './examining.ts';
import { EXAMPLES, type Found, named, well, wrong } from './finding.ts';

const ROWS_AT_A_TIME = 500;
const SIDES_KEPT = 50;

type Version = { readonly event_id: string; readonly rev_from: number; readonly rev_to: number };
type Row = Readonly<Record<string, unknown>>;
/** What the content of a version says, where the version's columns say otherwise. */
type Differing = { readonly version: Version; readonly expected: Row; readonly names: readonly string[] };

const CONTENT_NAMES = CONTENT_COLUMNS.split(', ').filter((name) => name !== 'event_id');
const LOCATION_NAMES = LOCATION_COLUMNS.split(', ');

export async function checkColumns({ db, locator }: Examining): Promise<Found[]> {
  const events = new Set<string>();
  const columns = new Set<string>();
  for await (const { version, names } of differing(db, locator)) {
    events.add(version.event_id);
    for (const name of names) columns.add(name);
  }
  const actors = await differingActors(db);
  const found: Found[] = [];
  if (events.size > 0) {
    const says = `Of ${named(events.size, 'event', [...events].slice(0, EXAMPLES))} what is filtered or searched by is not what the content says (${[...columns].join(', ')}).`;
    found.push(wrong('derived columns', says, () => mendVersions(db, locator)));
  }
  if (actors.length > 0) {
    const ids = actors.slice(0, EXAMPLES).map(({ actor_id }) => actor_id);
    const says = `Of ${named(actors.length, 'actor', ids)} what is searched is not what they are called.`;
    found.push(wrong('derived columns', says, () => mendActors(db)));
  }
  return found.length > 0
    ? found
    : [well('derived columns', 'What is filtered and searched by is what contents and names say.')];
}

/** Versions in the order of their keys, a few hundred at a time, so that others have their turn. */
async function* differing(db: Sql, { locate }: Examining['locator']): AsyncGenerator<Differing> {
  const sides = new LruCache<ReturnType<typeof sidesOf>>(SIDES_KEPT);
  const sidesAt = (revision: number) =>
    sides.get(String(revision), async () => sidesOf(await readEveryActorAt(db, revision)));
  const rules = new Map<number, StatusRule>();
  for (const { revision, status_rule } of await db
    .selectFrom('revision_log')
    .select(['revision', 'status_rule'])
    .execute())
    rules.set(revision, status_rule);
  let [id, from] = ['', 0];
  for (;;) {
    const rows = await db
      .selectFrom('event_version as v')
      .innerJoin('event_text as t', (join) =>
        join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
      )
      .selectAll('v')
      .select(['t.content', 't.search'])
      .where(sql<boolean>`(v.event_id, v.rev_from) > (${id}::text, ${from}::int)`)
      .orderBy('v.event_id')
      .orderBy('v.rev_from')
      .limit(ROWS_AT_A_TIME)
      .execute();
    for (const row of rows) {
      const rule = rules.get(row.rev_from);
      // That a version is of no revision is said elsewhere.
      if (rule === undefined) continue;
      const judging = { rule, sideOf: await sidesAt(row.rev_from) };
      const expected: Row = recordOf(row.content, locate(row.content), judging);
      // Versions that are no longer current were located by the geometry of their day.
      const names = [...CONTENT_NAMES, 'search', ...(row.rev_to === OPEN ? LOCATION_NAMES : [])];
      const others = names.filter((name) => !isSame(expected[name], (row as Row)[name]));
      if (others.length > 0) yield { version: row, expected, names: others };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    [id, from] = [last.event_id, last.rev_from];
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

async function mendVersions(db: Sql, locator: Examining['locator']): Promise<string> {
  const mended = await db.transaction().execute(async (transaction) => {
    const found: Differing[] = [];
    for await (const one of differing(transaction, locator)) found.push(one);
    for (let at = 0; at < found.length; at += ROWS_AT_A_TIME)
      await writeAnew(transaction, found.slice(at, at + ROWS_AT_A_TIME));
    await forgetFrames(transaction);
    return found.length;
  });
  return `The columns of ${mended} ${mended === 1 ? 'version' : 'versions'} follow from the content again.`;
}

async function writeAnew(db: Sql, rows: readonly Differing[]): Promise<void> {
  const records = rows.map(({ version: { event_id, rev_from, rev_to }, expected }) => ({
    ...expected,
    ...{ event_id, rev_from, is_open: rev_to === OPEN },
  }));
  const source = sql`json_to_recordset(${JSON.stringify(records)}::json) as s(${sql.raw(RECORD_TYPES)}, rev_from integer, is_open boolean)`;
  const assign = (names: readonly string[]) => sql.raw(names.map((name) => `${name} = s.${name}`).join(', '));
  for (const [names, which] of [
    [CONTENT_NAMES, sql`true`],
    [LOCATION_NAMES, sql`s.is_open`],
  ] as const)
    await sql`update event_version as v set ${assign(names)} from ${source}
      where v.event_id = s.event_id and v.rev_from = s.rev_from and ${which}`.execute(db);
  await sql`update event_text as t set search = s.search from ${source}
    where t.event_id = s.event_id and t.rev_from = s.rev_from`.execute(db);
}

async function differingActors(db: Sql) {
  const rows = await db
    .selectFrom('actor_version')
    .selectAll()
    .orderBy('actor_id')
    .orderBy('rev_from')
    .execute();
  return rows.flatMap((row) => {
    const search = searchTextOfActor(actorOfRow(row));
    return search === row.search ? [] : [{ actor_id: row.actor_id, rev_from: row.rev_from, search }];
  });
}

async function mendActors(db: Sql): Promise<string> {
  const rows = await differingActors(db);
  await sql`update actor_version as a set search = s.search
    from json_to_recordset(${JSON.stringify(rows)}::json) as s(actor_id text, rev_from integer, search text)
    where a.actor_id = s.actor_id and a.rev_from = s.rev_from`.execute(db);
  return `What is searched of ${rows.length} ${rows.length === 1 ? 'actor' : 'actors'} is what they are called again.`;
}
