// Owns adding up the events of a filter in the SQL store: one pass in the database, and the few that are part of others by hand.
import { sql } from 'kysely';
import type { TollName } from '../../../src/contract/columns.ts';
import type { TollTotal } from '../../../src/contract/totals-reply.ts';
import { withoutParts } from '../events/add-up.ts';
import type { Totals } from '../store.ts';
import type { Sql } from './database.ts';
import { matchingOf, type ReadSelection } from './filter-sql.ts';
import { standingPartOf, statusOfVisible } from './sql-visible.ts';
import { sqlTollColumn } from './tables.ts';

const figure = (toll: TollName) =>
  sql<
    number | null
  >`coalesce(v.${sql.ref(sqlTollColumn(toll, 'best'))}, v.${sql.ref(sqlTollColumn(toll, 'low'))})`;

function totalOf(toll: TollName) {
  const low = sql`v.${sql.ref(sqlTollColumn(toll, 'low'))}`;
  const high = sql`v.${sql.ref(sqlTollColumn(toll, 'high'))}`;
  // A sum may be larger than an integer of the database: it stays a bigint, which JSON has as a number.
  return sql<TollTotal>`json_build_object('sum', coalesce(sum(${figure(toll)}), 0), 'within', 0,
    'known', count(${low}), 'disputed', count(*) filter (where ${low} <> ${high}))`;
}

export async function readTotals(db: Sql, query: ReadSelection): Promise<Totals> {
  const matching = matchingOf(db, query);
  const [all, pairs] = await Promise.all([
    matching
      .select([
        sql<number>`count(*)::int`.as('events'),
        sql<number>`(count(*) filter (where ${statusOfVisible} = 'contested'))::int`.as('contested'),
        totalOf('killed').as('killed'),
        totalOf('injured').as('injured'),
      ])
      .executeTakeFirstOrThrow(),
    standingPartOf(db, query).select(['p.key as part', 'w.key as whole']).distinct().execute(),
  ]);
  const partOf = pairs.map(({ part, whole }) => [part, whole] as const);
  const involved =
    partOf.length === 0
      ? []
      : await matching
          .where(sql<boolean>`v.key = any(${[...new Set(partOf.flat())]}::int[])`)
          .select(['v.key', figure('killed').as('killed'), figure('injured').as('injured')])
          .execute();
  const byKey = new Map(involved.map((row) => [row.key, row]));
  const without = (toll: TollName) =>
    withoutParts(toll, all[toll], partOf, (key, name) => byKey.get(key)?.[name]);
  return { ...all, killed: without('killed'), injured: without('injured') };
}
