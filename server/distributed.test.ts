// Tests a server over a distributed PostgreSQL, where CITUS_URL names one: that it is distributed once, what is answered while a worker is away,
// and that nothing is lost. CITUS_WORKER_STOP and CITUS_WORKER_START are commands that stop a worker, as a crash does, and start it again.
import { exec } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compressBackup } from './backup/backup-stream.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { type ServerUnderTest, startTestServer } from './server-under-test.ts';
import { distributeDatabase } from './store/sql/distribute-database.ts';
import { PLACES } from './store/sql/distribution.ts';
import { openPostgres } from './store/sql/pg-database.ts';
import { openSqlStore } from './store/sql/sql-store.ts';
import { PUBLIC } from './store/store.ts';
import { makeTestSchema } from './store/testing/test-database.ts';
import { emptyPGlite } from './store/testing/test-stores.ts';

const url = process.env.CITUS_URL?.trim() || null;
const { CITUS_WORKER_STOP: stopping, CITUS_WORKER_START: starting } = process.env;
const run = promisify(exec);

describe.skipIf(url === null)('a distributed PostgreSQL', () => {
  let schema: Awaited<ReturnType<typeof makeTestSchema>>;
  let server: ServerUnderTest;
  const lines: string[] = [];
  const start = () => startTestServer({ DATABASE_URL: schema.address }, (line) => lines.push(line));
  const json = async (path: string) => (await server.ask(path)).json();

  beforeAll(async () => {
    schema = await makeTestSchema(url ?? '', 'server');
    // The collection first, so that what is in the tables is moved with them.
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    await schema.drop();
  });

  test('is distributed once, with what is in it, and each table to its place', async () => {
    const before = await json('/api/v1/frame');
    const distribute = async () => distributeDatabase(await openPostgres(schema.address));
    const moved = Object.entries(PLACES).flatMap(([table, place]) => (place === 'coordinator' ? [] : table));
    expect(await distribute()).toEqual(moved);
    expect(await distribute()).toEqual([]);
    await server.stop();
    server = await start();
    expect(await json('/api/v1/frame')).toEqual(before);
    const { events } = await json('/api/v1/events?limit=1&q=taliban');
    expect(events).toHaveLength(1);
    expect((await server.sendActor('by-test')).status).toBe(200);
  });

  test('is backed up whole, and restored on another database', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sarhad-backup-'));
    const path = join(folder, 'backup.gz');
    const database = await openPostgres(schema.address);
    await pipeline(
      Readable.from(compressBackup(writeBackup(database, { isEmbedded: false, now: () => new Date() }))),
      createWriteStream(path),
    );
    await database.close();
    const embedded = await emptyPGlite();
    await restoreBackup(path, async () => embedded);
    await rm(folder, { recursive: true });
    const store = await openSqlStore(embedded, { warmUp: false, compression: null });
    const { revision, chunks } = await json('/api/v1/frame');
    expect((await store.frame({ audience: PUBLIC, revision })).chunks).toEqual(chunks);
  });

  test.skipIf(!stopping || !starting)(
    'while a worker is away: what is cached, 503 with the reason for the rest, and nothing is lost',
    async () => {
      const cached = ['/api/v1/frame', (await json('/api/v1/frame')).chunks[0].href, '/healthz', '/readyz'];
      for (const path of cached) expect(await server.statusOf(path), path).toBe(200);
      const { total } = await json('/api/v1/events?country=AF');
      await run(stopping ?? '');
      try {
        for (const path of cached) expect(await server.statusOf(path), path).toBe(200);
        const refused = await server.ask('/api/v1/events?country=AF&limit=3');
        expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, expect.anything()]);
        expect((await refused.json()).detail).toMatch(/one that is needed for this does not answer/);
        expect((await server.sendActor('while-away')).status).toBe(503);
        expect((await server.sendAsEditor('POST', '/api/v1/links', { query: 'type=attack' })).status).toBe(
          200,
        );
      } finally {
        await run(starting ?? '');
      }
      await vi.waitFor(() => expect(lines.at(-1)).toMatch(/^A worker of the database answers again/), 20_000);
      expect(
        lines.filter((line) => line.startsWith('A worker of the database does not answer')),
      ).toHaveLength(1);
      expect((await json('/api/v1/events?country=AF&limit=2')).total).toBe(total);
      expect((await server.sendActor('while-away')).status).toBe(200);
      expect((await server.sendActor('by-test')).status).toBe(200);
    },
  );
});
