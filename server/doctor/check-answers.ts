// Owns whether what events name and whose claims they answer, kept beside them by revision, is what contents say: both are made anew in tables
// of a transaction, and compared.
import { sql } from 'kysely';
import type { Sql } from '../store/sql/database.ts';
import { lockWriters } from '../store/sql/migrations.ts';
import { answerAll } from '../store/sql/sql-answers.ts';
import { forgetFrames } from '../store/sql/sql-kept-frames.ts';
import type { Examining } from './examining.ts';
import { EXAMPLES, type Found, named, unknown, well, wrong } from './finding.ts';

/** Derived tables, and what each of their rows says beside from when until when. */
const DERIVED = {
  event_naming: 'event_id, source_id, relation, marking, denies',
  claim_answer: 'event_id, claim_id, source_id, source_claim, kind, actor, said_on, marking',
} as const;
type Table = keyof typeof DERIVED;
const TABLES = Object.keys(DERIVED) as Table[];

export async function checkAnswers({ db, isAlone }: Examining): Promise<Found[]> {
  if (!isAlone)
    return [
      unknown(
        'answers',
        'Who answers whom is not counted anew while the server runs: it would hold up its readers. Stop it and ask again.',
      ),
    ];
  const others = await db.transaction().execute(async (transaction) => {
    await makeAnew(transaction);
    const found = new Map<Table, { count: number; ids: string[] }>();
    for (const table of TABLES) found.set(table, await compare(transaction, table));
    return found;
  });
  const words = { event_naming: 'Which events name', claim_answer: 'Which claims answer' };
  const found = TABLES.flatMap((table) => {
    const { count, ids } = others.get(table) ?? { count: 0, ids: [] };
    if (count === 0) return [];
    const says = `${words[table]} ${named(count, 'event', ids)} is kept otherwise than contents say.`;
    return [wrong('answers', says, () => mend(db))];
  });
  return found.length > 0
    ? found.slice(0, 1)
    : [well('answers', 'Who names and answers whom is what contents say.')];
}

/** In tables of this transaction, which stand before those of the database wherever one of them is named. */
async function makeAnew(db: Sql): Promise<void> {
  for (const table of TABLES)
    await sql`create temporary table ${sql.ref(table)} (like ${sql.ref(table)} including indexes) on commit drop`.execute(
      db,
    );
  await sql`insert into event_naming (event_id, source_id, relation, rev_from, rev_to, marking, denies)
    select distinct r.id, v.event_id, r.relation, v.rev_from, v.rev_to, v.marking,
      not v.retracted and not (t.content ->> 'planned')::boolean
    from event_version as v
    join event_text as t on t.event_id = v.event_id and t.rev_from = v.rev_from,
      json_to_recordset(t.content -> 'related') as r(id text, relation text)`.execute(db);
  await answerAll(db);
}

const real = async (db: Sql, table: Table) => {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  return sql.id(rows[0]?.schema ?? 'public', table);
};

/**
 * Rows that say the same of adjoining revisions are one statement, however many rows it takes: only where it begins and where it ends
 * is compared.
 */
async function compare(db: Sql, table: Table): Promise<{ count: number; ids: string[] }> {
  const columns = sql.raw(DERIVED[table]);
  const ends = (source: ReturnType<typeof sql>) => sql`select ${columns}, revision, sum(step) as step from (
      select ${columns}, rev_from as revision, 1 as step from ${source}
      union all select ${columns}, rev_to, -1 from ${source}) as e
    group by ${columns}, revision having sum(step) <> 0`;
  const kept = ends(sql`${await real(db, table)}`);
  const made = ends(sql`${sql.id('pg_temp', table)}`);
  const { rows } = await sql<{ event_id: string; count: number }>`with d as (
      (${kept} except ${made}) union all (${made} except ${kept})
    ), f as (select distinct event_id from d)
    select event_id, (select count(*)::int from f) as count from f order by event_id limit ${sql.lit(EXAMPLES)}`.execute(
    db,
  );
  return { count: rows[0]?.count ?? 0, ids: rows.map(({ event_id }) => event_id) };
}

async function mend(db: Sql): Promise<string> {
  await db.transaction().execute(async (transaction) => {
    await lockWriters(transaction);
    await makeAnew(transaction);
    for (const table of TABLES) {
      const kept = await real(transaction, table);
      await sql`delete from ${kept}`.execute(transaction);
      await sql`insert into ${kept} select * from ${sql.id('pg_temp', table)}`.execute(transaction);
    }
    await forgetFrames(transaction);
  });
  return 'Who names and answers whom was made anew from contents.';
}
