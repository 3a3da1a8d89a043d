// Owns which events meet a text in the SQL store: term by term, each found by an index, and no longer than a reader waits.
import { type RawBuilder, sql } from 'kysely';
import type { TextNames } from '../../../src/matching/matches.ts';
import { passesText, type Term, type TextQuery } from '../../../src/matching/text-terms.ts';
import { searchTextOfActor } from '../events/event-version.ts';
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
/** Of so few events the texts are read, and looked at here: one statement then, however many words are asked for. */
const FEW = 2000;

const CANCELLED = '57014';

type Named = Omit<Term, 'letters'>;

/** Keys of the events that meet a text, ascending, whatever their status. */
export type FindText = (view: View, text: string) => Promise<readonly number[]>;

/** How a revision's texts are read, and the text of each actor's names. */
type Names = { readonly readText: TextNames['readText']; readonly namesOf: ReadonlyMap<string, string> };

export function createTextSearch(db: Sql, limitMs = LIMIT_MS): FindText {
  const names = new LruCache<Names>(REVISIONS_KEPT);
  const namesAt = async (view: View): Promise<Names> => {
    const actors = await readActorsAt(db, view);
    return {
      readText: textNamesOf(actors).readText,
      namesOf: new Map(actors.map((actor) => [actor.id, searchTextOfActor(actor)])),
    };
  };
  const found = new LruCache<readonly number[]>(KEPT);
  return async (view, text) => {
    const name = `${view.audience.upTo} ${view.revision}`;
    const { readText, namesOf } = await names.get(name, () => namesAt(view));
    const terms = readText(text);
    return found.get(`${name} ${JSON.stringify(terms)}`, () =>
      findAll({ db, view, namesOf, end: performance.now() + limitMs }, terms),
    );
  };
}

/** One search. `end`: by the clock of the process. */
type Searching = {
  readonly db: Sql;
  readonly view: View;
  readonly namesOf: Names['namesOf'];
  readonly end: number;
};

/** A statement for each term, what finds least first: none takes longer than a search for one word, and others have their turn between two. */
async function findAll(searching: Searching, terms: TextQuery): Promise<number[]> {
  const [first, ...others] = [...terms].sort((a, b) => shortestOf(b) - shortestOf(a));
  let keys = await (first ? findTerm(searching, first) : findOne(searching, null));
  for (const [at, term] of others.entries()) {
    if (keys.length <= FEW) return keepMeeting(searching, keys, others.slice(at));
    const found: ReadonlySet<number> = new Set(await findTerm(searching, term));
    keys = keys.filter((key) => found.has(key));
  }
  return keys;
}

const shortestOf = ({ any }: Term) => Math.min(...any.map((part) => part.length));

/** Those of the events that meet all of the terms. */
async function keepMeeting(
  { db, view, namesOf }: Searching,
  keys: readonly number[],
  terms: TextQuery,
): Promise<number[]> {
  if (keys.length === 0) return [];
  const rows = await visibleVersions(db, view)
    .innerJoin('event_text as t', (join) =>
      join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
    )
    .select(['v.key', 'v.actors', 't.search'])
    .where(sql<boolean>`v.key = any(${[...keys]}::int[])`)
    .orderBy('v.key')
    .execute();
  const meeting = rows.filter(({ actors, search }) =>
    passesText(terms, { own: search, names: actors.map((id) => namesOf.get(id)).join(''), actors }),
  );
  return meeting.map(({ key }) => key);
}

/** By its names, and by its letters: a statement for each of their words. */
async function findTerm(searching: Searching, term: Term): Promise<number[]> {
  const named = await findOne(searching, term);
  if (term.letters.length === 0) return named;
  let spelt: readonly number[] | null = null;
  for (const any of term.letters) {
    const found = await findOne(searching, { any, isInNames: true, actors: [] });
    const before: ReadonlySet<number> = new Set(spelt ?? found);
    spelt = found.filter((key) => before.has(key));
  }
  return [...new Set([...named, ...(spelt ?? [])])].sort((a, b) => a - b);
}

async function findOne(searching: Searching, term: Named | null): Promise<number[]> {
  const { db, view, end } = searching;
  const leftMs = Math.ceil(end - performance.now());
  if (leftMs <= 0) throw new SearchTooSlow();
  try {
    return await db.transaction().execute(async (transaction) => {
      // The embedded database knows no limit: there the clock is looked at between two terms.
      await sql`set local statement_timeout = ${sql.lit(leftMs)}`.execute(transaction);
      const all = visibleVersions(transaction, view).select(
        sql<number[] | null>`array_agg(v.key order by v.key)`.as('keys'),
      );
      const query = term === null ? all : all.where(meets(term, searching.namesOf));
      return (await query.executeTakeFirstOrThrow()).keys ?? [];
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === CANCELLED) throw new SearchTooSlow();
    throw error;
  }
}

/** As two lists of versions, so that each is found by its index: an "or" of both would look at every text. */
function meets({ any, isInNames, actors }: Named, namesOf: Names['namesOf']) {
  const isCalledSo = (names: string) => any.some((part) => names.includes(part));
  const called = isInNames
    ? [...namesOf].flatMap(([id, names]) => (isCalledSo(names) ? [id] : []))
    : [...actors];
  const takesPart = sql`${called}::text[]`;
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
