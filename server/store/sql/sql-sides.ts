// Owns which actors are of the sides that a filter names, at a revision and for an audience.
import { sql } from 'kysely';
import type { Filter } from '../../../src/contract/filter.ts';
import { SIDE } from '../../../src/contract/side.ts';
import type { Sql } from './database.ts';
import { markingLevel, type View } from './sql-visible.ts';

/** By the value of the filter (`side:…`); nothing is asked where none is named. */
export async function readActorsOfSides(
  db: Sql,
  { audience, revision }: View,
  { claimant, denier }: Filter,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = [claimant, denier].flatMap((clause) => [...(clause?.any ?? []), ...(clause?.not ?? [])]);
  const sides = [...new Set(named)].flatMap((value) =>
    value.startsWith(SIDE) ? [value.slice(SIDE.length)] : [],
  );
  if (sides.length === 0) return new Map();
  const level = sql.lit(markingLevel(audience));
  // Of one whose side came closed none is said: it is its own.
  const { rows } = await sql<{ actor_id: string; side: string }>`
    select k.actor_id, coalesce(w.side, k.actor_id) as side
    from (select distinct actor_id from actor_version where rev_from <= ${revision}::int) as k
      left join lateral (select a.side from actor_version as a
        where a.actor_id = k.actor_id and a.rev_from <= ${revision}::int and a.marking <= ${level}
          and not exists (select from withdrawn_names as n
            where n.actor_id = a.actor_id and n.rev_from = a.rev_from and n.marking > ${level})
        order by a.rev_from desc limit 1) as w on true
    where coalesce(w.side, k.actor_id) = any(${sides}::text[])`.execute(db);
  const actorsOf = (side: string) => rows.filter((row) => row.side === side).map(({ actor_id }) => actor_id);
  return new Map(sides.map((side) => [`${SIDE}${side}`, actorsOf(side)]));
}
