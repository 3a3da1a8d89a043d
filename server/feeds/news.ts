// Owns the entries of a filter's feed, page by page: found once for each revision and kept, so that who polls costs nothing.
import { FEED_ENTRIES } from '../../src/contract/feeds.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import { feedDescription, feedTitle } from '../../src/words/feed-words.ts';
import { filterInSentence, textOfRuns } from '../../src/words/filter-sentence.ts';
import { type Names, namesOf } from '../../src/words/names.ts';
import { coverageInWords } from '../exports/coverage-in-words.ts';
import { LruCache, LruMap } from '../store/lru-cache.ts';
import type { Audience, Store } from '../store/store.ts';
import type { Entry } from './entry.ts';
import { NOBODY, tellEntries } from './tell-entries.ts';

/** Pages, each of some hundred kilobytes at most. */
const PAGES_KEPT = 64;
/** A page looks no further back, however little it has found; the next one goes on. */
const MOST_REVISIONS = 512;
/** So many revisions in which nothing concerns the filter are passed with one question. */
const BLOCK = 16;

type FoundEntries = {
  /** The latest revision first, and all of each. */
  readonly entries: readonly Entry[];
  /** The newest revision of all when it was made. */
  readonly newest: number;
  /** Of revisions before this one the page says nothing; null: there are none. */
  readonly next: number | null;
  readonly names: () => Promise<Names>;
};

export type NewsPage = FoundEntries & { readonly title: string; readonly description: string };

export type NewsQuery = {
  readonly audience: Audience;
  /** Without `asof`. */
  readonly filter: Filter;
  /** Null: the latest. */
  readonly before: number | null;
};

export type News = (query: NewsQuery, newest: number) => Promise<NewsPage>;

/** `note`: what is said of the collection. */
export function rememberNews(store: Store, note: string): News {
  const pages = new LruCache<NewsPage>(PAGES_KEPT);
  /** Of the latest page what it said last, whatever became known since. */
  const last = new LruMap<NewsPage>(PAGES_KEPT);
  return async (query, newest) => {
    const { audience, filter, before } = query;
    // What was said before something was withdrawn is not said again.
    const withdrawn = await store.lastWithdrawal();
    const name = `${audience.upTo} ${withdrawn} ${before ?? ''} ${formatQuery(formatFilter(filter))}`;
    return pages.get(`${newest} ${name}`, async () => {
      const found = await findEntries(store, query, newest, last.get(name));
      const { coverage } = await store.summary(audience, newest);
      const page = {
        ...found,
        title: feedTitle(textOfRuns(filterInSentence(filter, await found.names()))),
        description: feedDescription(note, coverageInWords({ coverage })),
      };
      last.set(name, page);
      return page;
    });
  };
}

async function findEntries(
  store: Store,
  { audience, filter, before }: NewsQuery,
  newest: number,
  known: FoundEntries | undefined,
): Promise<FoundEntries> {
  let dictionary: Promise<Names> | undefined;
  const names = () => {
    dictionary ??= store.dictionary({ audience, revision: newest }).then(namesOf);
    return dictionary;
  };
  const asked = { store, audience, filter, names };
  const from = Math.min(newest, (before ?? Number.POSITIVE_INFINITY) - 1);
  const since = before === null && known ? known.newest : 0;
  const entries: Entry[] = [];
  let at = from;
  while (at > since && entries.length < FEED_ENTRIES && from - at < MOST_REVISIONS) {
    // What came within a block and went again within it concerns nobody who comes later.
    const isBlock = at % BLOCK === 0 && at - BLOCK >= since;
    if (isBlock && (await isQuiet(store, { audience, filter }, at))) {
      at -= BLOCK;
      continue;
    }
    entries.push(...(await tellEntries(asked, at)));
    at -= 1;
  }
  const isReached = at === since && since > 0 && known !== undefined;
  const all = isReached ? [...entries, ...known.entries] : entries;
  const oldest = isReached ? (known.next ?? 1) : at + 1;
  const { kept, next } = wholeRevisions(all, oldest);
  return { entries: await stillShown(store, audience, newest, kept), newest, next, names };
}

/** As few as make a page; a revision is told whole or not at all. */
function wholeRevisions(entries: readonly Entry[], oldest: number) {
  const last = entries[FEED_ENTRIES - 1]?.revision;
  const kept = last === undefined ? entries : entries.filter(({ revision }) => revision >= last);
  const reached = kept.length < entries.length && last !== undefined ? last : oldest;
  return { kept, next: reached > 1 ? reached : null };
}

async function isQuiet(
  store: Store,
  { audience, filter }: Pick<NewsQuery, 'audience' | 'filter'>,
  until: number,
): Promise<boolean> {
  const { inView, withheldInAll } = await store.changes({
    ...{ audience, filter, since: until - BLOCK, until },
    ...{ kinds: [], limit: 1, after: null },
  });
  return inView.added + inView.changed + inView.retracted + withheldInAll === 0;
}

/** What was open once and is closed now is told to nobody any more. */
async function stillShown(
  store: Store,
  audience: Audience,
  newest: number,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const told = entries.flatMap(({ key, named }) => [key ?? NOBODY, ...named.map((event) => event.key)]);
  const keys = [...new Set(told)].filter((key) => key !== NOBODY);
  const events = await store.byKeys({ audience, revision: newest, keys });
  const shown = new Set([NOBODY, ...events.map(({ key }) => key)]);
  return entries
    .filter(({ key }) => key === null || shown.has(key))
    .map((entry) => ({ ...entry, named: entry.named.filter(({ key }) => shown.has(key)) }));
}
