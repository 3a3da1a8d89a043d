// Owns versions of actors in the SQL store: as rows and back, staged, compared and moved.
import { sql } from 'kysely';
import type { Actor } from '../../../src/contract/event.ts';
import { searchTextOfActor } from '../events/event-version.ts';
import type { Sql } from './database.ts';
import { OPEN, type Tables } from './tables.ts';

type Row = Omit<Tables['actor_version'], 'rev_from' | 'rev_to'>;

/** Columns that follow from the actor, and their types in a record. */
const CONTENT = {
  name: 'text',
  kind: 'text',
  country: 'text',
  aliases: 'text[]',
  short_name: 'text',
  side: 'text',
  names: 'json',
  search: 'text',
} as const satisfies Record<Exclude<keyof Row, 'actor_id'>, string>;

const COLUMNS = ['actor_id', ...Object.keys(CONTENT)].join(', ');
const TYPES = Object.entries({ actor_id: 'text', ...CONTENT })
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
/** `json` can be compared as text alone: names stand in one order. */
const SAME = Object.entries(CONTENT)
  .map(([name, type]) => (type === 'json' ? `${name}::text` : name))
  .map((value) => `a.${value} is not distinct from s.${value}`)
  .join(' and ');

export function rowOfActor(actor: Actor): Row {
  const { id, shortName, side, names, ...fields } = actor;
  return {
    actor_id: id,
    ...fields,
    short_name: shortName ?? null,
    side: side === null ? '' : (side ?? null),
    names: names ?? null,
    search: searchTextOfActor(actor),
  };
}

export function actorOfRow(row: Omit<Row, 'search'>): Actor {
  const { actor_id, name, kind, country, aliases, short_name, side, names } = row;
  return {
    id: actor_id,
    name,
    kind,
    country,
    aliases,
    ...(short_name !== null && { shortName: short_name }),
    ...sideOfRow(side),
    ...(names && { names }),
  };
}

/** Nobody's side is kept as an empty text, a side that was not said as null. */
function sideOfRow(side: string | null): Pick<Actor, 'side'> {
  return side === null ? {} : { side: side === '' ? null : side };
}

export async function stageActors(db: Sql, actors: readonly Actor[]): Promise<void> {
  await sql`create temporary table staged_actor (like actor_version) on commit drop`.execute(db);
  await sql`alter table staged_actor alter rev_from drop not null, alter rev_to drop not null`.execute(db);
  await sql`insert into staged_actor (${sql.raw(COLUMNS)})
    select ${sql.raw(COLUMNS)} from json_to_recordset(${JSON.stringify(actors.map(rowOfActor))}::json)
      as s(${sql.raw(TYPES)})`.execute(db);
}

/** Takes off the stage what the newest version says already. */
export async function dropKnownActors(db: Sql): Promise<void> {
  await sql`delete from staged_actor as s using actor_version as a
    where a.actor_id = s.actor_id and a.rev_to = ${sql.lit(OPEN)} and ${sql.raw(SAME)}`.execute(db);
}

export async function moveActors(db: Sql, revision: number): Promise<void> {
  await sql`update actor_version as a set rev_to = ${revision} from staged_actor as s
    where a.actor_id = s.actor_id and a.rev_to = ${sql.lit(OPEN)}`.execute(db);
  await sql`insert into actor_version (rev_from, rev_to, ${sql.raw(COLUMNS)})
    select ${revision}::int, ${sql.lit(OPEN)}, ${sql.raw(COLUMNS)} from staged_actor`.execute(db);
}

/** Actors on the stage that stand on another side than before. */
export async function readMovedSides(db: Sql): Promise<string[]> {
  const found = await sql<{ actor_id: string }>`select s.actor_id from staged_actor as s
    join actor_version as a on a.actor_id = s.actor_id and a.rev_to = ${sql.lit(OPEN)}
    where a.side is distinct from s.side`.execute(db);
  return found.rows.map(({ actor_id }) => actor_id);
}

/** All actors as they are now. */
export async function readCurrentActors(db: Sql): Promise<Actor[]> {
  const found = await db.selectFrom('actor_version').selectAll().where('rev_to', '=', OPEN).execute();
  return found.map(actorOfRow);
}

/** All actors as they are called at a revision. */
export async function readActorsAt(db: Sql, revision: number): Promise<Actor[]> {
  const found = await db
    .selectFrom('actor_version')
    .selectAll()
    .where('rev_from', '<=', revision)
    .where('rev_to', '>', revision)
    .orderBy('actor_id')
    .execute();
  return found.map(actorOfRow);
}
