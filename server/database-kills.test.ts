// Tests a server under load whose PostgreSQL is cut off or stopped, twenty times: it lives, says 503 meanwhile, and has all that it acknowledged.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ServerUnderTest, startTestServer } from './server-under-test.ts';
import { startPostgres, type TestPostgres } from './store/testing/start-postgres.ts';
import { onServer } from './store/testing/test-database.ts';

const KILLS = 20;
/** Of these, how many stop the whole server and start it again: each of the others cuts all connections. */
const STOP_EVERY = 5;
const READERS = 3;
/** From the moment when the database could answer again until requests are answered. */
const BACK_WITHIN_MS = 8000;
const SLOW_MS = 120_000;

const programs = inject('postgresPrograms');

describe.skipIf(programs === null)('a database that is killed', () => {
  let postgres: TestPostgres;
  let tested: ServerUnderTest;
  const lines: string[] = [];
  const stacks: unknown[] = [];

  beforeAll(async () => {
    if (programs === null) return;
    postgres = await startPostgres(programs);
    tested = await startTestServer({ DATABASE_URL: postgres.addressOf('postgres') }, (line, error) => {
      lines.push(line);
      if (error !== undefined) stacks.push(error);
    });
  }, SLOW_MS);

  afterAll(async () => {
    await tested?.stop();
    await postgres?.stop();
  });

  /** Asked again and again; false where it stays untrue. */
  const becomesTrue = async (isTrue: () => Promise<boolean> | boolean) => {
    const end = performance.now() + BACK_WITHIN_MS;
    while (!(await isTrue())) {
      if (performance.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return true;
  };
  const cutAll = async () => {
    const cut = await onServer(
      postgres.addressOf('postgres'),
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    return cut.length;
  };

  test(
    'lives on, says so, and loses nothing',
    async () => {
      const statuses = new Map<number, number>();
      const note = (status: number) => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const acknowledged: string[] = [];
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
          note(await tested.statusOf(paths[turn % paths.length] ?? '/'));
        }
      };
      const write = async () => {
        for (let at = 0; !isOver; at += 1) {
          const response = await tested.sendActor(`killed-${at}`);
          await response.arrayBuffer();
          note(response.status);
          if (response.ok) acknowledged.push(`killed-${at}`);
        }
      };
      const load = Promise.all([...Array.from({ length: READERS }, read), write()]);
      const cut: number[] = [];
      for (let kill = 1; kill <= KILLS; kill += 1) {
        if (kill % STOP_EVERY === 0) {
          await postgres.crash();
          expect(await tested.statusOf('/healthz')).toBe(200);
          const refused = await tested.ask('/readyz');
          expect(refused.headers.get('Retry-After')).toBe('5');
          expect(await refused.json()).toMatchObject({ status: 503, code: 'unavailable' });
          await postgres.startAgain();
        } else cut.push(await cutAll());
        const before = acknowledged.length;
        const isReady = await becomesTrue(async () => (await tested.statusOf('/readyz')) === 200);
        expect(isReady, `ready after kill ${kill}`).toBe(true);
        // The next kill meets a server at work again.
        const isAtWork = await becomesTrue(() => acknowledged.length > before);
        expect(isAtWork, `at work after kill ${kill}`).toBe(true);
      }
      isOver = true;
      await load;
      // Short links that are unknown are 404.
      expect([...statuses.keys()].filter((status) => ![200, 404, 503].includes(status))).toEqual([]);
      expect(statuses.get(503) ?? 0).toBeGreaterThan(0);
      expect(Math.min(...cut)).toBeGreaterThan(0);
      const kept = await onServer(postgres.addressOf('postgres'), 'select batch_id as id from batch_log');
      const ids = new Set((kept as { id: string }[]).map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
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
