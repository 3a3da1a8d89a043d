// Owns the store over a database that speaks PostgreSQL: embedded or a server, the same SQL.
import { sql } from 'kysely';
import type { Dictionary } from '../../../src/contract/replies.ts';
import { type Counts, sumCounts } from '../events/count-events.ts';
import { builtInLocator, type EventLocator } from '../events/locate-event.ts';
import { BEFORE_ALL, revisionAsOf, revisionAtInstant } from '../events/revision-log.ts';
import { withdrawnBy, withheldAt } from '../events/withdrawn.ts';
import { createFrameBuilder } from '../frames/frame-builder.ts';
import { DEFAULT_BUDGET } from '../frames/grain.ts';
import { LruCache } from '../lru-cache.ts';
import { type Audience, type Logged, PUBLIC, type Store } from '../store.ts';
import { DatabaseUnavailable } from '../store-errors.ts';
import type { Compression } from '../stored-chunk.ts';
import { type Database, openKysely } from './database.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { keepNewest } from './newest-entry.ts';
import { newestRevision } from './newest-revision.ts';
import { readDatabase } from './read-database.ts';
import { addBatch, readCollection } from './sql-batch.ts';
import { readCoverage } from './sql-coverage.ts';
import { createFrameSource, readDictionary } from './sql-frame.ts';
import { keepFrames } from './sql-kept-frames.ts';
import { readPositions } from './sql-location.ts';
import { createReads } from './sql-reads.ts';
import { readRevision, readState } from './sql-revision-log.ts';
import { markingLevel, visibleVersions } from './sql-visible.ts';
import { withdraw } from './sql-withdraw.ts';
import { readLastWithdrawal, readWithdrawals, readWithdrawn } from './sql-withdrawals.ts';

const DICTIONARIES_KEPT = 8;
/** Of the log. */
const ENTRIES_KEPT = 2000;

export type SqlStoreOptions = {
  /** Builds the public frame after opening and after each batch, so that nobody waits for it. */
  readonly warmUp: boolean;
  readonly compression: Compression | null;
  /** Events up to which a frame holds them one by one. */
  readonly budget?: number;
  /** By which geometry events are located; the one that is built in unless given. */
  readonly locator?: EventLocator;
  /** Told of each look into what is kept ready: frames, dictionaries and counts by revision. */
  readonly onLook?: (cache: StoreCache, isHit: boolean) => void;
};

export type StoreCache = 'frames' | 'dictionaries' | 'counts';

/** Takes the database over, also when it fails: the database is closed with the store. */
export async function openSqlStore(database: Database, options: SqlStoreOptions): Promise<Store> {
  const db = openKysely(database);
  const { shared } = database;
  const { warmUp, compression, budget = DEFAULT_BUDGET, onLook = () => {} } = options;
  const locator = options.locator ?? (await builtInLocator());
  try {
    // What comes once may take its time.
    await migrate(openKysely(database, { limit: 'none' }), locator);
  } catch (error) {
    await Promise.all([database.close(), ...(shared?.replicas ?? []).map((replica) => replica.close())]);
    throw error;
  }
  const stateOf = async (from: Database) => {
    const connection = await from.connect();
    return readState(connection).finally(() => connection.release());
  };
  const revisions = newestRevision(async () => (await stateOf(database)).revision, shared?.log ?? (() => {}));
  const reading = readDatabase({
    primary: database,
    replicas: shared?.replicas ?? [],
    known: revisions.known,
    version: SCHEMA_VERSION,
  });
  /** For what never changes once its revision is there. */
  const reader = openKysely(reading);
  const writer = openKysely(database, { limit: 'write' });
  let isClosing = false;
  const frameSource = createFrameSource(reader, () => isClosing);
  /** All that is kept of revisions, which never change but for what is withdrawn from them: then none of it is served any more. */
  const keepNothingYet = (lastWithdrawal: number) => ({
    lastWithdrawal,
    frames: createFrameBuilder(frameSource, {
      compression,
      budget,
      shelf: keepFrames(db, { lastWithdrawal, budget }),
      onLook: (isHit) => onLook('frames', isHit),
    }),
    dictionaries: new LruCache<Dictionary>(DICTIONARIES_KEPT, (isHit) => onLook('dictionaries', isHit)),
    countsAt: new LruCache<Counts>(DICTIONARIES_KEPT, (isHit) => onLook('counts', isHit)),
    reads: createReads(reader),
  });
  let kept = keepNothingYet(0);

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
  const readNewest = async () => {
    const newest = { ...(await readEntry()), lastWithdrawal: await readLastWithdrawal(db) };
    revisions.learn(newest.revision);
    return newest;
  };
  const logged = new LruCache<Logged>(ENTRIES_KEPT);
  const newestEntry = keepNewest(readNewest);
  let asked = 0;
  const newest = async () => {
    // Other processes write to the same database: asked each time, or a client that goes from one to the other would see revisions go back.
    if (shared) {
      const revision = await revisions.ask();
      if (revision > asked) newestEntry.added(revision);
      asked = Math.max(asked, revision);
    }
    return newestEntry.read();
  };
  const entryAt = async (at: number | undefined) => {
    const entry = await newest();
    return at === undefined || at === entry.revision ? entry : readEntry(at);
  };
  const newestNumber = async () => (await newest()).revision;
  /** Another process may have withdrawn something. Where the database does not answer, what is kept is all there is. */
  const keeping = async () => {
    const { lastWithdrawal } = await newestEntry.read().catch(() => kept);
    if (lastWithdrawal !== kept.lastWithdrawal) kept = keepNothingYet(lastWithdrawal);
    return kept;
  };

  async function countAt(audience: Audience, revision: number) {
    const years = await visibleVersions(reader, { audience, revision })
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

  const countsOf = async (audience: Audience, revision: number) =>
    (await keeping()).countsAt.get(`${audience.upTo} ${revision}`, () => countAt(audience, revision));
  const reads = async () => (await keeping()).reads;
  const readWithdrawnSince = async (revision: number) =>
    (await newest()).lastWithdrawal > revision ? readWithdrawn(db) : [];
  const toldAt = async (revision: number) => (await readLogged(revision)).instant;

  let warming: Promise<unknown> = Promise.resolve();
  const prepareFrame = () => {
    if (!warmUp) return;
    // A failure here concerns nobody: who asks for the frame builds it again, and learns of it.
    // The summary comes first, for the server waits for it to start.
    warming = newestNumber()
      .then(async (revision) => {
        await countsOf(PUBLIC, revision);
        const { frames, reads } = await keeping();
        await frames.manifest(PUBLIC, revision, {});
        await reads.list({ audience: PUBLIC, revision, filter: {}, limit: 1, after: null });
      })
      .catch(() => {});
  };
  prepareFrame();

  const listeners = new Set<() => void>();
  let listening: (() => Promise<void>) | null = null;
  const hear = () => {
    const before = revisions.known();
    newestNumber().then(
      (revision) => {
        if (revision > before) prepareFrame();
        for (const listener of listeners) listener();
      },
      // Who must know asks by itself now and then.
      () => {},
    );
  };
  const added = (revision: number) => {
    revisions.learn(revision);
    newestEntry.added(revision);
    prepareFrame();
  };

  return {
    list: async (query) => (await reads()).list(query),
    listPart: async (query) => (await reads()).listPart(query),
    count: async (query) => (await reads()).count(query),
    totals: async (query) => (await reads()).totals(query),
    byKeys: async (query) => (await reads()).byKeys(query),
    byId: async (query) => (await reads()).byId(query),
    keysOf: async (query) => (await reads()).keysOf(query),
    idsAlike: async (query) => (await reads()).idsAlike(query),
    history: async (query) => (await reads()).history(query),
    changes: async (query) => (await reads()).changes(query),
    search: async (query) => (await reads()).search(query),
    collection: () => readCollection(db),
    async summary(audience, at) {
      const { revision, instant, rules, coverage } = await entryAt(at);
      const counts = await countsOf(audience, revision);
      const gone = withheldAt(await readWithdrawnSince(revision), markingLevel(audience), revision);
      const withheld = gone && { events: gone.events, since: await toldAt(gone.revision) };
      return { revision, changedAt: instant, rules, ...counts, coverage, withheld };
    },
    logged: (revision) =>
      logged.get(String(revision), async () => {
        const { instant, rules } = await readLogged(revision);
        return { revision, changedAt: instant, rules };
      }),
    revisionAt: async (instant) => revisionAtInstant(await readLog(), instant),
    async resolveRevision(asof) {
      if (asof === undefined) return newestNumber();
      // Pages ask by number, with each card's text: only a date needs the whole log.
      return revisionAsOf(/^\d{1,9}$/.test(asof) ? [await newest()] : await readLog(), asof);
    },
    dictionary: async (view) =>
      (await keeping()).dictionaries.get(`${view.audience.upTo} ${view.revision}`, () =>
        readDictionary(reader, view, locator.provinceNames),
      ),
    positions: ({ borders, ...view }) => readPositions(reader, view, borders),
    frame: async ({ audience, revision, from, to }) =>
      (await keeping()).frames.manifest(audience, revision, { from, to }),
    chunk: async ({ audience, hash }) => (await keeping()).frames.chunk(audience, hash, newestNumber),
    async addBatch(batch) {
      const reply = await addBatch(writer, batch, locator, shared !== undefined);
      added(reply.revision);
      return reply;
    },
    async withdraw(act) {
      const withdrawn = await withdraw(writer, act);
      added(withdrawn.withdrawal.revision);
      return withdrawn;
    },
    withdrawals: () => readWithdrawals(db),
    lastWithdrawal: async () => (await newest()).lastWithdrawal,
    async withheldSince({ audience, revision, ids }) {
      const since = new Map<string, string>();
      if ((await newest()).lastWithdrawal === 0) return since;
      for (const event of await readWithdrawn(db)) {
        const made = ids.includes(event.id) ? withdrawnBy(event, markingLevel(audience), revision) : null;
        if (made !== null) since.set(event.id, await toldAt(made));
      }
      return since;
    },
    knownRevision: revisions.known,
    async ping() {
      const { version } = await stateOf(database);
      if (version < SCHEMA_VERSION) throw new DatabaseUnavailable(new Error('The tables are older ones.'));
      return newestNumber();
    },
    onNews(listener) {
      listeners.add(listener);
      listening ??= shared?.listen(hear) ?? (async () => {});
      return () => void listeners.delete(listener);
    },
    async close() {
      isClosing = true;
      await listening?.();
      await warming;
      await reading.close();
      await database.close();
    },
  };
}
