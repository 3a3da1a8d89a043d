// Owns the store over a database that speaks PostgreSQL: embedded or a server, the same SQL.
import { sql } from 'kysely';
import type { Dictionary } from '../../../src/contract/replies.ts';
import { type Counts, sumCounts } from '../events/count-events.ts';
import { builtInLocator, type EventLocator } from '../events/locate-event.ts';
import { BEFORE_ALL, revisionAsOf, revisionAtInstant } from '../events/revision-log.ts';
import { createFrameBuilder } from '../frames/frame-builder.ts';
import { DEFAULT_BUDGET } from '../frames/grain.ts';
import { LruCache } from '../lru-cache.ts';
import { type Audience, type Logged, PUBLIC, type Store } from '../store.ts';
import type { Compression } from '../stored-chunk.ts';
import { type Database, openKysely } from './database.ts';
import { keepFresh } from './keep-fresh.ts';
import { migrate } from './migrations.ts';
import { addBatch, readCollection } from './sql-batch.ts';
import { readCoverage } from './sql-coverage.ts';
import { createFrameSource, readDictionary } from './sql-frame.ts';
import { readPositions } from './sql-location.ts';
import { createReads } from './sql-reads.ts';
import { readRevision } from './sql-revision-log.ts';
import { visibleVersions } from './sql-visible.ts';

const DICTIONARIES_KEPT = 8;
/** Of the log. */
const ENTRIES_KEPT = 2000;
/** Far less than the seconds for which replies about the newest revision may be kept. */
const NEWEST_KEPT_MS = 500;
/** So long a busy database is waited for before the revision known last is shown once more. */
const NEWEST_PATIENCE_MS = 250;

export type SqlStoreOptions = {
  /** Builds the public frame after opening and after each batch, so that nobody waits for it. */
  readonly warmUp: boolean;
  readonly compression: Compression | null;
  /** Events up to which a frame holds them one by one. */
  readonly budget?: number;
  /** By which geometry events are located; the one that is built in unless given. */
  readonly locator?: EventLocator;
};

/** Takes the database over, also when it fails: the database is closed with the store. */
export async function openSqlStore(database: Database, options: SqlStoreOptions): Promise<Store> {
  const db = openKysely(database);
  const { warmUp, compression, budget = DEFAULT_BUDGET } = options;
  const locator = options.locator ?? (await builtInLocator());
  try {
    await migrate(db, locator);
  } catch (error) {
    await database.close();
    throw error;
  }
  let isClosing = false;
  const frames = createFrameBuilder(
    createFrameSource(db, () => isClosing),
    { compression, budget },
  );
  const dictionaries = new LruCache<Dictionary>(DICTIONARIES_KEPT);

  const readLog = async () => {
    const log = await db
      .selectFrom('revision_log')
      .select(['revision', 'instant'])
      .orderBy('revision')
      .execute();
    return log.map(({ revision, instant }) => ({ revision, instant: instant.toISOString() }));
  };
  const readLogged = async (at?: number) => {
    const found = await readRevision(db, at);
    return found ?? { revision: 0, instant: BEFORE_ALL, rules: null };
  };
  const readEntry = async (at?: number) => {
    const entry = await readLogged(at);
    return { ...entry, coverage: await readCoverage(db, entry.revision) };
  };
  const logged = new LruCache<Logged>(ENTRIES_KEPT);
  // Another process may write to the same database; what this one writes shows at once.
  const latest = keepFresh(readEntry, { keptMs: NEWEST_KEPT_MS, patienceMs: NEWEST_PATIENCE_MS });
  const newest = latest.get;
  const entryAt = async (at: number | undefined) => {
    const entry = await newest();
    return at === undefined || at === entry.revision ? entry : readEntry(at);
  };
  const newestRevision = async () => (await newest()).revision;

  const countsAt = new LruCache<Counts>(DICTIONARIES_KEPT);
  async function countAt(audience: Audience, revision: number) {
    const years = await visibleVersions(db, { audience, revision })
      .select([
        sql<number>`extract(year from date '1970-01-01' + v.start_day)::int`.as('year'),
        sql<number>`min(v.start_day)`.as('firstDay'),
        sql<number>`max(v.start_day)`.as('lastDay'),
        sql<number>`(count(*) filter (where v.own_status not in ('planned', 'retracted')))::int`.as('shown'),
        sql<number>`(count(*) filter (where v.own_status = 'planned'))::int`.as('planned'),
        sql<number>`(count(*) filter (where v.own_status = 'retracted'))::int`.as('retracted'),
      ])
      .groupBy('year')
      .orderBy('year')
      .execute();
    return sumCounts(years);
  }

  const countsOf = (audience: Audience, revision: number) =>
    countsAt.get(`${audience.upTo} ${revision}`, () => countAt(audience, revision));
  const reads = createReads(db);

  let warming: Promise<unknown> = Promise.resolve();
  const prepareFrame = () => {
    if (!warmUp) return;
    // A failure here concerns nobody: who asks for the frame builds it again, and learns of it.
    // The summary comes first, for the server waits for it to start.
    warming = newestRevision()
      .then(async (revision) => {
        await countsOf(PUBLIC, revision);
        await frames.manifest(PUBLIC, revision, {});
        await reads.list({ audience: PUBLIC, revision, filter: {}, limit: 1, after: null });
      })
      .catch(() => {});
  };
  prepareFrame();

  return {
    ...reads,
    collection: () => readCollection(db),
    async summary(audience, at) {
      const { revision, instant, rules, coverage } = await entryAt(at);
      return { revision, changedAt: instant, rules, ...(await countsOf(audience, revision)), coverage };
    },
    logged: (revision) =>
      logged.get(String(revision), async () => {
        const { instant, rules } = await readLogged(revision);
        return { revision, changedAt: instant, rules };
      }),
    revisionAt: async (instant) => revisionAtInstant(await readLog(), instant),
    async resolveRevision(asof) {
      if (asof === undefined) return newestRevision();
      // Pages ask by number, with each card's text: only a date needs the whole log.
      return revisionAsOf(/^\d{1,9}$/.test(asof) ? [await newest()] : await readLog(), asof);
    },
    dictionary: (view) =>
      dictionaries.get(`${view.audience.upTo} ${view.revision}`, () =>
        readDictionary(db, view, locator.provinceNames),
      ),
    positions: ({ borders, ...view }) => readPositions(db, view, borders),
    frame: ({ audience, revision, from, to }) => frames.manifest(audience, revision, { from, to }),
    chunk: ({ audience, hash }) => frames.chunk(audience, hash, newestRevision),
    async addBatch(batch) {
      const reply = await addBatch(db, batch, locator);
      latest.forget();
      prepareFrame();
      return reply;
    },
    async close() {
      isClosing = true;
      await warming;
      await db.destroy();
    },
  };
}
