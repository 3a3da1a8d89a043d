// Tests a server under load whose PostgreSQL is cut off or stopped, twenty times: it lives, says 503 meanwhile, and has all that it acknowledged.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { readToken } from './data-dir.ts';
import { type RunningServer, startServer } from './serve.ts';
import { startPostgres, type TestPostgres } from './store/testing/start-postgres.ts';

const KILLS = 20;
/** Of these, how many stop the whole server and start it again: each of the others cuts all connections. */
const STOP_EVERY = 5;
const READERS = 3;
/** From the moment when the database could answer again until requests are answered. */
const BACK_WITHIN_MS = 8000;
const SLOW_MS = 120_000;

const programs = inject('postgresPrograms');

describe.skipIf(programs === null)('a database that is killed', () => {
  let folder: string;
  let postgres: TestPostgres;
  let server: RunningServer;
  const lines: string[] = [];
  const stacks: unknown[] = [];

  beforeAll(async () => {
    if (programs === null) return;
    postgres = await startPostgres(programs);
    folder = await mkdtemp(join(tmpdir(), 'sarhad-kills-'));
    await mkdir(join(folder, 'page'));
    for (const page of ['index', 'not-found'])
      await writeFile(join(folder, `page/${page}.html`), '<html><head></head><body></body></html>');
    const configuration = readConfiguration({
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: postgres.addressOf('postgres'),
    });
    server = await startServer(configuration, {
      pageFolder: join(folder, 'page'),
      collectionFolder: new URL('../data/curated', import.meta.url).pathname,
      log(line, error) {
        lines.push(line);
        if (error !== undefined) stacks.push(error);
      },
    });
  }, SLOW_MS);

  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (path: string, init?: RequestInit) => fetch(`${server.localUrl}${path}`, init);
  const statusOf = async (path: string) => {
    const response = await ask(path);
    await response.arrayBuffer();
    return response.status;
  };
  const isReady = async () => {
    const end = performance.now() + BACK_WITHIN_MS;
    while (performance.now() < end) {
      if ((await statusOf('/readyz')) === 200) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  };
  const cutAll = async () => {
    const client = new pg.Client(postgres.addressOf('postgres'));
    await client.connect();
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    await client.end();
    return rowCount ?? 0;
  };

  test(
    'lives on, says so, and loses nothing',
    async () => {
      const statuses = new Map<number, number>();
      const note = (status: number) => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const acknowledged: string[] = [];
      const token = await readToken(join(folder, 'data'));
      let isOver = false;
      let turn = 0;
      const read = async () => {
        while (!isOver) {
          turn += 1;
          // New ones each time, so that the database is asked.
          const paths = [
            '/api/v1/meta',
            `/api/v1/events?limit=${(turn % 50) + 1}&killed=${(turn % 997) + 1}`,
            `/api/v1/search?q=border%20${turn}`,
            `/api/v1/totals?from=2022-01-${String((turn % 28) + 1).padStart(2, '0')}`,
            '/s/7fk2q9m4x0tb3',
            '/',
          ];
          note(await statusOf(paths[turn % paths.length] ?? '/'));
        }
      };
      const write = async () => {
        for (let at = 0; !isOver; at += 1) {
          const actor = {
            id: `killed-${at}`,
            name: `Killed ${at}`,
            kind: 'other',
            country: null,
            aliases: [],
          };
          const response = await ask('/api/v1/batches', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
            body: JSON.stringify({ batchId: actor.id, note: '', actors: [actor], events: [] }),
          });
          await response.arrayBuffer();
          note(response.status);
          if (response.ok) acknowledged.push(actor.id);
        }
      };
      const load = Promise.all([...Array.from({ length: READERS }, read), write()]);
      const cut: number[] = [];
      for (let kill = 1; kill <= KILLS; kill += 1) {
        if (kill % STOP_EVERY === 0) {
          await postgres.crash();
          expect(await statusOf('/healthz')).toBe(200);
          const refused = await ask('/readyz');
          expect(refused.headers.get('Retry-After')).toBe('5');
          expect(await refused.json()).toMatchObject({ status: 503, code: 'unavailable' });
          await postgres.startAgain();
        } else cut.push(await cutAll());
        const before = acknowledged.length;
        expect(await isReady(), `ready after kill ${kill}`).toBe(true);
        // The next kill meets a server at work again.
        const end = performance.now() + BACK_WITHIN_MS;
        while (acknowledged.length <= before && performance.now() < end)
          await new Promise((resolve) => setTimeout(resolve, 5));
        expect(acknowledged.length, `taken after kill ${kill}`).toBeGreaterThan(before);
      }
      isOver = true;
      await load;
      // Short links that are unknown are 404.
      expect([...statuses.keys()].filter((status) => ![200, 404, 503].includes(status))).toEqual([]);
      expect(statuses.get(503) ?? 0).toBeGreaterThan(0);
      expect(Math.min(...cut)).toBeGreaterThan(0);
      const client = new pg.Client(postgres.addressOf('postgres'));
      await client.connect();
      const { rows } = await client.query('select batch_id from batch_log');
      await client.end();
      const kept = new Set(rows.map(({ batch_id }) => batch_id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(stacks).toEqual([]);
      // One line each time that it goes and comes.
      const count = (words: string) => lines.filter((line) => line.includes(words)).length;
      expect(count('does not answer')).toBe(count('answers again'));
      expect(count('does not answer')).toBeGreaterThanOrEqual(KILLS / STOP_EVERY);
      expect(count('does not answer')).toBeLessThanOrEqual(KILLS);
    },
    SLOW_MS,
  );
});
