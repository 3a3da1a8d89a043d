// Owns on which days something reads otherwise at one revision than at an earlier one, in the SQL store.
import { sql } from 'kysely';
import type { Sql } from './database.ts';

/** So many events changed, or more, are as well read anew as looked for. */
const MOST_EVENTS = 200_000;

/** Finds the versions of a revision among all. */
export const REVISION_INDEX = ['event_version_revision', 'event_version (rev_from)'] as const;

/** Start days of all events that read otherwise at revision `to` than at `from`; null when there are too many. */
export async function readChangedDays(db: Sql, from: number, to: number): Promise<number[] | null> {
  const isBetween = (column: 'rev_from' | 'rev_to') =>
    sql<boolean>`(${sql.ref(column)} > ${from}::int and ${sql.ref(column)} <= ${to}::int)`;
  const hasTurned = sql<boolean>`(${isBetween('rev_from')} or ${isBetween('rev_to')})`;
  const idsOf = async (rows: Promise<{ event_id: string }[]>) => (await rows).map(({ event_id }) => event_id);
  const changed = await idsOf(
    // A version ends where the next one of the event begins.
    db
      .selectFrom('event_version')
      .select('event_id')
      .where(isBetween('rev_from'))
      .limit(MOST_EVENTS)
      .execute(),
  );
  if (changed.length === MOST_EVENTS) return null;
  // An event reads otherwise, too, when another one that names it, or answers its claims, has changed.
  const named = await idsOf(db.selectFrom('event_naming').select('event_id').where(hasTurned).execute());
  const answered = await idsOf(db.selectFrom('claim_answer').select('event_id').where(hasTurned).execute());
  const events = [...new Set([...changed, ...named, ...answered])];
  // What is part of something stands for itself, and in a group with others when that stands no more.
  const parts = await db
    .selectFrom('event_naming')
    .select('source_id')
    .distinct()
    .where('relation', '=', 'part-of')
    .where(sql<boolean>`event_id = any(${events}::text[])`)
    .execute();
  const all = [...events, ...parts.map(({ source_id }) => source_id)];
  const found = await db
    .selectFrom('event_version')
    .select('start_day')
    .distinct()
    .where(sql<boolean>`event_id = any(${all}::text[])`)
    .execute();
  return found.map(({ start_day }) => start_day);
}
