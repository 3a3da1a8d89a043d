// Owns reading every version of every event with its content, a page at a time, in the order of their key.
import { sql } from 'kysely';
import type { Sql } from './database.ts';
import { OPEN } from './tables.ts';

/** Readers of a running server wait for no more than this. */
const VERSIONS_A_PAGE = 500;

/** `currentBefore`: only those that stand now and were known before that revision. What is changed between two pages is not read again. */
export async function* versionPages(db: Sql, { currentBefore }: { readonly currentBefore?: number } = {}) {
  let [id, from] = ['', 0];
  for (;;) {
    const page = await db
      .selectFrom('event_version as v')
      .innerJoin('event_text as t', (join) =>
        join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
      )
      .selectAll('v')
      .select(['t.content', 't.search'])
      .where(sql<boolean>`(v.event_id, v.rev_from) > (${id}::text, ${from}::int)`)
      .$if(currentBefore !== undefined, (all) =>
        all.where(sql<boolean>`v.rev_to = ${sql.lit(OPEN)} and v.rev_from < ${currentBefore}`),
      )
      .orderBy('v.event_id')
      .orderBy('v.rev_from')
      .limit(VERSIONS_A_PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    [id, from] = [last.event_id, last.rev_from];
  }
}
