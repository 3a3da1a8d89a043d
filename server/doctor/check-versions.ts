// Owns whether history is whole: every version ends where the next begins, the last one is open, and each has its key, its text and its revision.
import { type RawBuilder, sql } from 'kysely';
import { OPEN } from '../store/sql/tables.ts';
import type { Examining } from './examining.ts';
import { EXAMPLES, type Found, named, well, wrong } from './finding.ts';

/** History is never mended: what it was, only a backup knows. */
const ADVICE = 'Restore a backup.';

type Fault = {
  /** Of one row that is wrong; `id` names it. */
  readonly rows: RawBuilder<unknown>;
  readonly what: 'event' | 'actor';
  /** Follows the names. */
  readonly says: string;
};

/** Versions `v`, each with `next`, where the one after it begins. */
const chained = (table: 'event_version' | 'actor_version') => {
  const id = sql.ref(table === 'event_version' ? 'event_id' : 'actor_id');
  return sql`(select ${id} as id, rev_from, rev_to,
    lead(rev_from) over (partition by ${id} order by rev_from) as next from ${sql.table(table)}) as v`;
};

const open = sql.lit(OPEN);

function faultsOf(table: 'event_version' | 'actor_version'): Fault[] {
  const what = table === 'event_version' ? 'event' : 'actor';
  const of = (condition: RawBuilder<unknown>) =>
    sql`select distinct id from ${chained(table)} where ${condition}`;
  return [
    { what, rows: of(sql`v.rev_to <= v.rev_from`), says: 'a version ends before it begins' },
    {
      what,
      rows: of(sql`v.next is not null and v.rev_to = ${open}`),
      says: 'a version is open though another follows, so that two are current',
    },
    { what, rows: of(sql`v.next < v.rev_to and v.rev_to <> ${open}`), says: 'two versions overlap' },
    { what, rows: of(sql`v.rev_to < v.next`), says: 'there is a gap between two versions' },
    {
      what,
      rows: of(sql`v.next is null and v.rev_to <> ${open}`),
      says: 'the last version is closed though none follows, so that none is current',
    },
    {
      ...{ what, says: 'a version is of a revision that is not in the log' },
      rows: of(sql`not exists (select from revision_log as l where l.revision = v.rev_from)`),
    },
  ];
}

const FAULTS: readonly Fault[] = [
  ...faultsOf('event_version'),
  ...faultsOf('actor_version'),
  {
    ...{ what: 'event', says: 'a version has no text' },
    rows: sql`select v.event_id as id from event_version as v where not exists (
      select from event_text as t where t.event_id = v.event_id and t.rev_from = v.rev_from)`,
  },
  {
    ...{ what: 'event', says: 'a text is of no version' },
    rows: sql`select t.event_id as id from event_text as t where not exists (
      select from event_version as v where v.event_id = t.event_id and v.rev_from = t.rev_from)`,
  },
  {
    ...{ what: 'event', says: 'versions have another key than their event, or none is kept' },
    rows: sql`select v.event_id as id from event_version as v left join event_key as k on k.event_id = v.event_id
      where k.key is distinct from v.key`,
  },
  {
    ...{ what: 'event', says: 'several events share a key' },
    rows: sql`select k.event_id as id from event_key as k
      where k.key in (select key from event_key group by key having count(*) > 1)`,
  },
  {
    ...{ what: 'event', says: 'a key is kept of an event without versions' },
    rows: sql`select k.event_id as id from event_key as k where not exists (
      select from event_version as v where v.event_id = k.event_id)`,
  },
];

export async function checkVersions({ db }: Pick<Examining, 'db'>): Promise<Found[]> {
  const found: Found[] = [];
  for (const { rows, what, says } of FAULTS) {
    const { rows: ids } = await sql<{
      id: string;
      count: number;
    }>`with f as (select distinct id from (${rows}) as r)
      select id, (select count(*)::int from f) as count from f order by id limit ${sql.lit(EXAMPLES)}`.execute(
      db,
    );
    const [first] = ids;
    if (first !== undefined)
      found.push(
        wrong(
          'versions',
          `Of ${named(
            first.count,
            what,
            ids.map(({ id }) => id),
          )} ${says}. ${ADVICE}`,
        ),
      );
  }
  const { count } = await db
    .selectFrom('event_version')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return found.length > 0
    ? found
    : [well('versions', `${count} versions of events follow each other without gap or overlap.`)];
}
