// Tests reads beside a real replica: it is asked for what it holds, passed over for what it does not, and missed by nobody when it stops.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PUBLIC, type Store } from '../store.ts';
import { startPostgres, type TestPostgres } from '../testing/start-postgres.ts';
import { onServer } from '../testing/test-database.ts';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import type { Database } from './database.ts';
import { openPostgres } from './pg-database.ts';
import { openSqlStore } from './sql-store.ts';

const programs = inject('postgresPrograms');

describe.skipIf(programs === null)('a replica', () => {
  let [primary, replica]: [TestPostgres | null, TestPostgres | null] = [null, null];
  let store: Store;
  let addBatch: ReturnType<typeof batchAdder>;
  let askedOfReplica = 0;
  const lines: string[] = [];

  beforeAll(async () => {
    if (programs === null) return;
    primary = await startPostgres(programs);
    replica = await primary.startReplica();
    const database = await openPostgres(primary.addressOf('postgres'), {
      readUrls: [replica.addressOf('postgres')],
      log: (line) => lines.push(line),
    });
    store = await openSqlStore(counting(database), { warmUp: false, compression: null });
    addBatch = batchAdder(store);
    await addBatch([eventOf('first', {})]);
  });

  afterAll(async () => {
    await store?.close();
    await replica?.stop();
    await primary?.stop();
  });

  /** Counts what the replica is asked beside how far it is. */
  function counting(database: Database): Database {
    const { shared } = database;
    if (!shared) throw new Error('This database has no replicas.');
    const replicas = shared.replicas.map((one) => ({
      ...one,
      async connect() {
        const connection = await one.connect();
        return {
          ...connection,
          query(text: string, parameters: readonly unknown[]) {
            if (!text.includes('schema_migration')) askedOfReplica += 1;
            return connection.query(text, parameters);
          },
        };
      },
    }));
    return { ...database, shared: { ...shared, replicas } };
  }
  const readIds = async () => {
    const revision = (await store.resolveRevision(undefined)) ?? 0;
    const { events } = await store.list({ audience: PUBLIC, revision, filter: {}, limit: 9, after: null });
    return events.map(({ id }) => id).sort();
  };
  /** Each time another question, so that nothing is answered from what is kept. */
  const isAsked = async () => {
    const before = askedOfReplica;
    const revision = (await store.resolveRevision(undefined)) ?? 0;
    await store.byId({ audience: PUBLIC, revision, id: 'first' });
    return askedOfReplica > before;
  };
  const becomesAsked = async () => {
    while (!(await isAsked())) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const onReplica = (statement: string) => onServer(replica?.addressOf('postgres') ?? '', statement);

  test('is asked as soon as it holds the newest revision', async () => {
    await becomesAsked();
    expect(await readIds()).toEqual(['first']);
  });

  test('that lags is not asked for what it does not hold, and again when it has caught up', async () => {
    await onReplica('select pg_wal_replay_pause()');
    await addBatch([eventOf('second', {})]);
    expect(await readIds()).toEqual(['first', 'second']);
    expect(await isAsked()).toBe(false);
    await onReplica('select pg_wal_replay_resume()');
    await becomesAsked();
    expect(await readIds()).toEqual(['first', 'second']);
  });

  test('that stops is missed by nobody; the log says so, and it is asked again when it is back', async () => {
    await replica?.crash();
    await addBatch([eventOf('third', {})]);
    expect(await readIds()).toEqual(['first', 'second', 'third']);
    await replica?.startAgain();
    await becomesAsked();
    expect(await readIds()).toEqual(['first', 'second', 'third']);
    expect(lines.filter((line) => line.startsWith('Read replica 1 does not answer'))).toHaveLength(1);
  });
});
