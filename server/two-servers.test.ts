// Tests two servers on one PostgreSQL database: each knows at once what the other has taken in, and no client sees a revision go back.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Meta } from '../src/contract/replies.ts';
import { type ServerUnderTest, startTestServer } from './server-under-test.ts';
import { dropTestDatabase, makeTestDatabase } from './store/testing/test-database.ts';

const SLOW_MS = 90_000;

describe.skipIf(inject('postgres') === null)('two servers on one database', () => {
  let address: string | null;
  let servers: ServerUnderTest[] = [];

  beforeAll(async () => {
    address = await makeTestDatabase('two_servers');
    const environment = { DATABASE_URL: address ?? '' };
    // At once, as machines start: who comes second waits for the tables and the collection of the first.
    servers = await Promise.all([startTestServer(environment), startTestServer(environment)]);
  }, SLOW_MS);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await dropTestDatabase(address);
  });

  const both = () => servers as [ServerUnderTest, ServerUnderTest];
  const metaOf = async (server: ServerUnderTest) => (await (await server.ask('/api/v1/meta')).json()) as Meta;

  test('hold the built-in collection, once', async () => {
    const [first, second] = await Promise.all(both().map(metaOf));
    expect(first?.revision).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  test('whoever goes from one to the other after each batch never sees a revision go back, and may ask for it by its number', async () => {
    for (let at = 0; at < 10; at += 1) {
      const [one, other] = at % 2 === 0 ? both() : [...both()].reverse();
      if (!one || !other) continue;
      const { revision } = (await (await one.sendActor(`turn-${at}`)).json()) as { revision: number };
      const [by] = await Promise.all([other.ask(`/api/v1/events?limit=1&asof=${revision}`), metaOf(one)]);
      expect(by.status).toBe(200);
      expect((await metaOf(other)).revision).toBe(revision);
      expect((await metaOf(one)).revision).toBe(revision);
    }
  });

  test('who listens to one is told within a second of what the other has taken in', async () => {
    const [one, other] = both();
    const stop = new AbortController();
    const stream = await other.ask('/api/v1/live', { signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (text: string) => {
      while (!heard.includes(text)) heard += (await reader?.read())?.value ?? '';
    };
    await hear(`data: ${(await metaOf(one)).revision}\n`);
    const { revision } = (await (await one.sendActor('told')).json()) as { revision: number };
    const sent = performance.now();
    await hear(`data: ${revision}\n`);
    expect(performance.now() - sent).toBeLessThan(1000);
    stop.abort();
  });
});
