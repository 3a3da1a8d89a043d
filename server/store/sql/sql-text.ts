// Owns which events meet a text in the SQL store: term by term, each found by an index, and no longer than a reader waits.
import { type RawBuilder, sql } from 'kysely';
import type { Term } from '../../../src/matching/text-terms.ts';
import { textNamesOf } from '../events/text-names.ts';
import { LruCache } from '../lru-cache.ts';
import { SearchTooSlow } from '../store-errors.ts';
import type { Sql } from './database.ts';
import { readActorsAt } from './sql-actors.ts';
import { type View, visibleVersions } from './sql-visible.ts';
import { lexemesOf } from './word-index.ts';

/** One search may take so long; a reader who waits longer has gone. */
const LIMIT_MS = 8000;
/** Texts kept as the keys that they find: lists, counts and exports of one filter ask again. */
const KEPT = 16;
const REVISIONS_KEPT = 4;
/** So few events are looked at one by one. */
const FEW = 2000;

const CANCELLED = '57014';

/** Keys of the events that meet a text, ascending, whatever their status. */
export type FindText = (view: View, text: string) => Promise<readonly number[]>;

export function createTextSearch(db: Sql, limitMs = LIMIT_MS): { find: FindText; namesAt: NamesAt } {
  const names = new LruCache<Awaited<ReturnType<NamesAt>>>(REVISIONS_KEPT);
  const namesAt: NamesAt = (revision) =>
    names.get(String(revision), async () => textNamesOf(await readActorsAt(db, revision)));
  const found = new LruCache<readonly number[]>(KEPT);
  return {
    namesAt,
    find: (view, text) =>
      found.get(`${view.audience.upTo} ${view.revision} ${text}`, async () => {
        const terms = (await namesAt(view.revision)).readText(text);
        return findAll(db, view, terms, limitMs);
      }),
  };
}

type NamesAt = (revision: number) => Promise<ReturnType<typeof textNamesOf>>;

/**
 * A statement for each term, what finds least first: none takes longer than a search for one word, others have their turn between two,
 * and when little is left the rest is looked at in that alone.
 */
async function findAll(db: Sql, view: View, terms: readonly Term[], limitMs: number): Promise<number[]> {
  const end = performance.now() + limitMs;
  let keys: number[] | null = null;
  for (const term of longestFirst(terms)) {
    const left = end - performance.now();
    if (left <= 0) throw new SearchTooSlow();
    const got = await findOne(db, view, term, keys !== null && keys.length <= FEW ? keys : null, left);
    const before: ReadonlySet<number> | null = keys === null ? null : new Set(keys);
    keys = before === null ? got : got.filter((key) => before.has(key));
    if (keys.length === 0) break;
  }
  return keys ?? findOne(db, view, null, null, limitMs);
}

const shortestOf = ({ any }: Term) => Math.min(...any.map((part) => part.length));
const longestFirst = (terms: readonly Term[]) => [...terms].sort((a, b) => shortestOf(b) - shortestOf(a));

async function findOne(
  db: Sql,
  view: View,
  term: Term | null,
  among: readonly number[] | null,
  limitMs: number,
): Promise<number[]> {
  try {
    return await db.transaction().execute(async (transaction) => {
      // The embedded database knows no limit: there the time is looked at between two terms.
      await sql`set local statement_timeout = ${sql.lit(Math.ceil(limitMs))}`.execute(transaction);
      let query = visibleVersions(transaction, view).select(
        sql<number[] | null>`array_agg(v.key order by v.key)`.as('keys'),
      );
      if (term) query = query.where(meets(term, view.revision));
      if (among) query = query.where(sql<boolean>`v.key = any(${[...among]}::int[])`);
      return (await query.executeTakeFirstOrThrow()).keys ?? [];
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === CANCELLED) throw new SearchTooSlow();
    throw error;
  }
}

/** As two lists of versions, so that each is found by its index: an "or" of both would look at every text. */
function meets({ any, actors }: Term, revision: number) {
  const takesPart =
    actors.length > 0
      ? sql`${[...actors]}::text[]`
      : sql`array(select a.actor_id from actor_version as a where a.search like any(${any.map(patternOf)}::text[])
          and a.rev_from <= ${revision}::int and a.rev_to > ${revision}::int)`;
  const byText =
    any.length === 0
      ? sql``
      : sql`select w.event_id, w.rev_from from event_text as w where ${standsIn(any)} union all`;
  return sql<boolean>`(v.event_id, v.rev_from) in (${byText}
    select n.event_id, n.rev_from from event_version as n where n.actors && ${takesPart})`;
}

/** `%` and `_` are ordinary characters in what people search for. (Folding leaves neither; this does not rely on it.) */
const patternOf = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`;

/** The index knows words, and not which stands beside which: runs of words are looked at once more. */
function standsIn(any: readonly string[]): RawBuilder<boolean> {
  const isRun = (part: string) => part.trim().includes(' ');
  const holds = (parts: readonly string[]) => sql`w.words @@ ${parts.map(lexemesOf).join(' | ')}::tsquery`;
  const runs = any.filter(isRun);
  if (runs.length === 0) return sql<boolean>`${holds(any)}`;
  const words = any.filter((part) => !isRun(part));
  const stands = sql`w.search like any(${runs.map(patternOf)}::text[])`;
  const either = words.length === 0 ? stands : sql`(${holds(words)} or ${stands})`;
  return sql<boolean>`${holds(any)} and ${either}`;
}
