// Owns reading events from the SQL store: lists, single events, keys that match a text, history and changes.
import { sql } from 'kysely';
import type { SarhadEvent } from '../../../src/contract/event.ts';
import { without } from '../../../src/contract/filter.ts';
import { EVENT_ID_FORM } from '../../../src/contract/filter-grammar.ts';
import { DEFAULT_SORT } from '../../../src/contract/sort.ts';
import { DISTANCE_PARAMETERS } from '../../../src/matching/near-point.ts';
import type { Place } from '../../../src/matching/sort-events.ts';
import { asksDistance } from '../events/scan-events.ts';
import { LruCache } from '../lru-cache.ts';
import type { EventList, EventPart, PartQuery, Selection, Store, Totals } from '../store.ts';
import type { Sql } from './database.ts';
import { matchingOf, type ReadSelection } from './filter-sql.ts';
import { sortBy } from './sort-sql.ts';
import { createChanges } from './sql-changes.ts';
import { createEventReader } from './sql-events.ts';
import { tooImpreciseConditions } from './sql-location.ts';
import { readActorsOfSides } from './sql-sides.ts';
import { createTextSearch } from './sql-text.ts';
import { readTotals } from './sql-totals.ts';
import { markingLevel, visibleVersions } from './sql-visible.ts';

/** Counts and totals kept: a revision never changes, so that the pages of a list and the same question again share them. */
const TOTALS_KEPT = 500;
/** Pages kept, as keys: for the same reason. */
const PAGES_KEPT = 500;
const LARGEST_KEY = 2_147_483_647;
/** Ids without their case. */
export const ALIKE_INDEX = ['event_key_alike', 'event_key (lower(event_id collate "C"))'] as const;
/** Two are in doubt already; more are not looked at. */
const MOST_ALIKE = 20;

type Reads = Pick<
  Store,
  | 'list'
  | 'listPart'
  | 'count'
  | 'totals'
  | 'byKeys'
  | 'byId'
  | 'keysOf'
  | 'idsAlike'
  | 'history'
  | 'changes'
  | 'search'
>;

export function createReads(db: Sql): Reads {
  const counts = new LruCache<number>(TOTALS_KEPT);
  const sums = new LruCache<Totals>(TOTALS_KEPT);
  const pages = new LruCache<Place[]>(PAGES_KEPT);
  const readEvents = createEventReader(db);

  const countOf = async (matching: ReturnType<typeof matchingOf>) =>
    (await matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()).total;

  const findText = createTextSearch(db);
  const reading = async (query: Selection): Promise<ReadSelection> => {
    const { q } = query.filter;
    return {
      ...query,
      textKeys: q === undefined ? null : await findText(query, q),
      actorsOfSide: await readActorsOfSides(db, query, query.filter),
    };
  };

  const count = (query: Selection) =>
    counts.get(nameOf(query), async () => countOf(matchingOf(db, await reading(query))));

  const totals = (query: Selection) =>
    sums.get(nameOf(query), async () => readTotals(db, await reading(query)));

  async function countTooImprecise(query: Selection): Promise<number> {
    const { filter } = query;
    if (!asksDistance(filter)) return 0;
    return counts.get(`too imprecise: ${nameOf(query)}`, async () => {
      const elsewhere = matchingOf(db, {
        ...(await reading(query)),
        filter: without(filter, DISTANCE_PARAMETERS),
      });
      return countOf(elsewhere.where((e) => e.and(tooImpreciseConditions(filter))));
    });
  }

  async function listPart({ limit, after, sort = DEFAULT_SORT, ...query }: PartQuery): Promise<EventPart> {
    // A page is found in the narrow table, its texts are read afterwards.
    const { standing, order, isAfter } = sortBy(sort, query.filter);
    const readPage = async () => {
      const page = matchingOf(db, await reading(query))
        .select(['v.key', 'v.start_day as startDay', standing.as('standing')])
        .orderBy(order)
        .limit(limit + 1);
      return (after ? page.where(isAfter(after)) : page).execute();
    };
    const name = `${nameOf(query)} ${sort} ${limit} ${after?.standing} ${after?.startDay} ${after?.key}`;
    const found = await pages.get(name, readPage);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      events: await byKeys({ ...query, keys: shown.map(({ key }) => key) }),
      next: last ?? null,
    };
  }

  async function list(query: PartQuery): Promise<EventList> {
    const [total, tooImprecise, part] = await Promise.all([
      count(query),
      countTooImprecise(query),
      listPart(query),
    ]);
    return { total, tooImprecise, ...part };
  }

  async function byKeys({ keys, ...view }: Parameters<Store['byKeys']>[0]): Promise<SarhadEvent[]> {
    const possible = keys.filter((key) => Number.isInteger(key) && key > 0 && key <= LARGEST_KEY);
    const events = await readEvents(view, possible);
    return possible.flatMap((key) => events.get(key) ?? []);
  }

  async function byId({ id, ...view }: Parameters<Store['byId']>[0]): Promise<SarhadEvent | null> {
    if (!EVENT_ID_FORM.test(id)) return null;
    const known = await db
      .selectFrom('event_key')
      .select('key')
      .where('event_id', '=', id)
      .executeTakeFirst();
    if (!known) return null;
    const [event] = await byKeys({ ...view, keys: [known.key] });
    return event ?? null;
  }

  async function keysOf({ ids, ...view }: Parameters<Store['keysOf']>[0]): Promise<Map<string, number>> {
    const possible = ids.filter((id) => EVENT_ID_FORM.test(id));
    const found = await visibleVersions(db, view)
      .where('v.event_id', 'in', possible.length > 0 ? possible : [''])
      .select(['v.event_id', 'v.key'])
      .execute();
    return new Map(found.map(({ event_id, key }) => [event_id, key]));
  }

  async function idsAlike({ id, ...view }: Parameters<Store['idsAlike']>[0]): Promise<string[]> {
    if (!EVENT_ID_FORM.test(id)) return [];
    const alike = await db
      .selectFrom('event_key')
      .select(['event_id', 'key'])
      .where(sql`lower(event_id collate "C")`, '=', id.toLowerCase())
      .limit(MOST_ALIKE)
      .execute();
    if (alike.some(({ event_id }) => event_id === id)) return [];
    const events = await byKeys({ ...view, keys: alike.map(({ key }) => key) });
    return events.map((event) => event.id);
  }

  async function history({ audience, id }: Parameters<Store['history']>[0]) {
    if (!EVENT_ID_FORM.test(id)) return null;
    const known = await db
      .selectFrom('event_version as v')
      .innerJoin('revision_log as l', 'l.revision', 'v.rev_from')
      .select(['v.rev_from', 'l.instant'])
      .where('v.event_id', '=', id)
      .where('v.marking', '<=', markingLevel(audience))
      .orderBy('v.rev_from')
      .execute();
    const seen = [];
    for (const { rev_from, instant } of known) {
      const event = await byId({ audience, revision: rev_from, id });
      if (event) seen.push({ revision: rev_from, changedAt: instant.toISOString(), event });
    }
    return seen.length > 0 ? { id, versions: seen } : null;
  }

  const changes = createChanges(db, reading);

  const search: Store['search'] = async ({ text, ...view }) => [...(await findText(view, text))];

  return { list, listPart, count, totals, byKeys, byId, keysOf, idsAlike, history, changes, search };
}

/** Of a question whose answer never changes. */
function nameOf({ audience, revision, filter: { asof: _asof, ...clauses } }: Selection): string {
  return `${audience.upTo} ${revision} ${JSON.stringify(clauses)}`;
}
