// Owns making anew what a database is searched by, when what is searched has changed since it was filled.
import { sql } from 'kysely';
import type { Named } from '../../../src/matching/actor-names.ts';
import { SEARCHED_AS, searchTextOfActor, searchTextOfContent } from '../events/event-version.ts';
import type { Sql } from './database.ts';

const ROWS_AT_A_TIME = 1000;

/** Texts of events from their content; those of actors gain the blank before their first word. */
export async function indexAgain(db: Sql): Promise<void> {
  await sql`update actor_version set search = ' ' || ltrim(search)`.execute(db);
  let [id, revision] = ['', 0];
  for (;;) {
    const rows = await db
      .selectFrom('event_text')
      .select(['event_id', 'rev_from', 'content'])
      .where(sql<boolean>`(event_id, rev_from) > (${id}::text, ${revision}::int)`)
      .orderBy('event_id')
      .orderBy('rev_from')
      .limit(ROWS_AT_A_TIME)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    const searched = rows.map(({ content, ...row }) => ({ ...row, search: searchTextOfContent(content) }));
    await sql`update event_text as t set search = s.search
      from json_to_recordset(${JSON.stringify(searched)}::json) as s(event_id text, rev_from integer, search text)
      where t.event_id = s.event_id and t.rev_from = s.rev_from`.execute(db);
    [id, revision] = [last.event_id, last.rev_from];
  }
}

/** Texts of actors and events, from what they were made of at first: for when texts are folded otherwise than before. */
export async function foldAgain(db: Sql): Promise<void> {
  const rows = await db
    .selectFrom('actor_version')
    .select(['actor_id', 'rev_from', 'name', 'aliases'])
    .execute();
  await keepActorTexts(db, rows);
  await indexAgain(db);
}

/** All that is searched is made by this program's version: of actors by all that they are called, of events by their content. */
export async function settleTexts(db: Sql): Promise<void> {
  const known = await db
    .selectFrom('searched_log')
    .select(['id', 'searched_as'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (known?.searched_as === SEARCHED_AS) return;
  const rows = await db
    .selectFrom('actor_version')
    .select(['actor_id', 'rev_from', 'name', 'aliases', 'short_name', 'names'])
    .execute();
  await keepActorTexts(
    db,
    rows.map(({ short_name, names, ...row }) => ({
      ...row,
      shortName: short_name ?? undefined,
      names: names ?? undefined,
    })),
  );
  await indexAgain(db);
  await db
    .insertInto('searched_log')
    .values({ id: (known?.id ?? 0) + 1, searched_as: SEARCHED_AS })
    .execute();
}

async function keepActorTexts(
  db: Sql,
  rows: readonly ({ readonly actor_id: string; readonly rev_from: number } & Named)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const searched = rows
      .slice(at, at + ROWS_AT_A_TIME)
      .map(({ actor_id, rev_from, ...names }) => ({ actor_id, rev_from, search: searchTextOfActor(names) }));
    await sql`update actor_version as t set search = s.search
      from json_to_recordset(${JSON.stringify(searched)}::json) as s(actor_id text, rev_from integer, search text)
      where t.actor_id = s.actor_id and t.rev_from = s.rev_from`.execute(db);
  }
}
