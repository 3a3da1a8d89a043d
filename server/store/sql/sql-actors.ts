// Owns versions of actors in the SQL store: as rows and back, compared and added.
import { sql } from 'kysely';
import type { Actor } from '../../../src/contract/event.ts';
import { namelessActor } from '../events/actor-markings.ts';
import { searchTextOfActor } from '../events/event-version.ts';
import type { Sql } from './database.ts';
import { markingLevel, type View } from './sql-visible.ts';
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
  marking: 'smallint',
} as const satisfies Record<Exclude<keyof Row, 'actor_id'>, string>;

const COLUMNS = ['actor_id', ...Object.keys(CONTENT)].join(', ');
const TYPES = Object.entries({ actor_id: 'text', ...CONTENT })
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
/** `json` can be compared as text alone: names stand in one order. */
const SAME = Object.entries(CONTENT)
  .filter(([name]) => name !== 'marking')
  .map(([name, type]) => (type === 'json' ? `${name}::text` : name))
  .map((value) => `a.${value} is not distinct from s.${value}`)
  .join(' and ');

/** `marking`: see `markingsOfActors`. */
export function rowOfActor(actor: Actor, marking: number): Row {
  const { id, shortName, side, names, ...fields } = actor;
  return {
    actor_id: id,
    ...fields,
    short_name: shortName ?? null,
    side: rowOfSide(side),
    names: names ?? null,
    search: searchTextOfActor(actor),
    marking,
  };
}

export function actorOfRow(row: Omit<Row, 'search' | 'marking'>): Actor {
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
const rowOfSide = (side: Actor['side']) => (side === null ? '' : (side ?? null));

function sideOfRow(side: string | null): Pick<Actor, 'side'> {
  return side === null ? {} : { side: side === '' ? null : side };
}

/**
 * Of a batch's actors those that are news: all but what the newest version says that whoever may read the batch's can read. So an open batch
 * opens what came closed, and a closed one closes nothing that is open.
 */
export async function newActors(
  db: Sql,
  actors: readonly Actor[],
  markingOf: (actor: string) => number,
): Promise<Row[]> {
  const rows = actors.map((actor) => rowOfActor(actor, markingOf(actor.id)));
  if (rows.length === 0) return rows;
  const known = await sql<{ actor_id: string }>`select s.actor_id
    from ${recordsOf(rows)} join actor_version as a on a.actor_id = s.actor_id and ${sql.raw(SAME)}
    where a.rev_from = (
      select max(r.rev_from) from actor_version as r where r.actor_id = s.actor_id and r.marking <= s.marking
        and not exists (select from withdrawn_names as n
          where n.actor_id = r.actor_id and n.rev_from = r.rev_from and n.marking > s.marking))`.execute(db);
  const ids = new Set(known.rows.map(({ actor_id }) => actor_id));
  return rows.filter(({ actor_id }) => !ids.has(actor_id));
}

export async function addActors(db: Sql, rows: readonly Row[], revision: number): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ actor_id }) => actor_id);
  await sql`update actor_version set rev_to = ${revision}::int
    where actor_id = any(${ids}::text[]) and rev_to = ${sql.lit(OPEN)}`.execute(db);
  await sql`insert into actor_version (rev_from, rev_to, ${sql.raw(COLUMNS)})
    select ${revision}::int, ${sql.lit(OPEN)}, ${sql.raw(COLUMNS)} from ${recordsOf(rows)}`.execute(db);
}

const recordsOf = (rows: readonly Row[]) =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) as s(${sql.raw(TYPES)})`;

/** Ids of those that stand on another side than they did. */
export function movedSides(rows: readonly Row[], before: readonly Actor[]): string[] {
  const sides = new Map(before.map(({ id, side }) => [id, rowOfSide(side)]));
  return rows.flatMap(({ actor_id, side }) =>
    sides.has(actor_id) && sides.get(actor_id) !== side ? [actor_id] : [],
  );
}

/** All actors as they are now. */
export async function readCurrentActors(db: Sql): Promise<Actor[]> {
  const found = await db.selectFrom('actor_version').selectAll().where('rev_to', '=', OPEN).execute();
  return found.map(actorOfRow);
}

/** All actors as a revision has them, whatever their marking: for what is derived from sides, never for a reader. */
export async function readEveryActorAt(db: Sql, revision: number): Promise<Actor[]> {
  const found = await db
    .selectFrom('actor_version')
    .selectAll()
    .where('rev_from', '<=', revision)
    .where('rev_to', '>', revision)
    .execute();
  return found.map(actorOfRow);
}

/** Of each actor the newest version of a revision whose names the audience may read; none of one whose names are all closed to it. */
export function visibleActors(db: Sql, { audience, revision }: View) {
  const level = markingLevel(audience);
  return db
    .selectFrom('actor_version as a')
    .distinctOn('a.actor_id')
    .selectAll('a')
    .where('a.rev_from', '<=', revision)
    .where('a.marking', '<=', level)
    .where(
      sql<boolean>`(a.actor_id, a.rev_from) not in (
        select n.actor_id, n.rev_from from withdrawn_names as n where n.marking > ${sql.lit(level)})`,
    )
    .orderBy('a.actor_id')
    .orderBy('a.rev_from', 'desc');
}

/** All actors as the audience may call them at a revision. */
export async function readActorsAt(db: Sql, view: View): Promise<Actor[]> {
  const [found, known] = await Promise.all([
    visibleActors(db, view).execute(),
    db
      .selectFrom('actor_version')
      .select('actor_id')
      .distinct()
      .where('rev_from', '<=', view.revision)
      .orderBy('actor_id')
      .execute(),
  ]);
  const named = new Map(found.map((row) => [row.actor_id, actorOfRow(row)]));
  return known.map(({ actor_id }) => named.get(actor_id) ?? namelessActor(actor_id));
}

/** For a database that was filled before names had markings: as closed as the most open version that came with them and names the actor. */
export async function markActors(db: Sql): Promise<void> {
  await sql`update actor_version as a set marking = m.marking from (
      select b.actor_id, b.rev_from, min(v.marking) as marking
      from actor_version as b join event_version as v on v.rev_from = b.rev_from and b.actor_id = any(v.actors)
      where v.rev_from in (select rev_from from event_version where marking > 0)
      group by b.actor_id, b.rev_from) as m
    where a.actor_id = m.actor_id and a.rev_from = m.rev_from and m.marking > 0`.execute(db);
}
