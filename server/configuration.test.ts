// What the environment may say, and what is said of its faults.
import { expect, test } from 'vitest';
import { collection } from './app-under-test.ts';
import { readConfiguration } from './configuration.ts';
import { loadCollection } from './load-collection.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import { PUBLIC } from './store/store.ts';

test('nothing need be set', () => {
  expect(readConfiguration({ PORT: '', HOST: ' ' })).toEqual({
    port: 4173,
    host: '127.0.0.1',
    basePath: '',
    publicUrl: null,
    allowedHosts: [],
    clientHeader: null,
    dataDir: 'data-folder',
    databaseUrl: undefined,
    databaseReadUrls: [],
    databasePool: 10,
    databaseStatementSeconds: 60,
    frameBudget: 1_500_000,
    webhookAllow: expect.anything(),
    tiles: null,
    embedHosts: [],
    metricsToken: null,
    accessLog: true,
  });
});

test('tiles with and without a line of attribution', () => {
  const TILE_URL = 'https://{s}.tiles.example/{z}/{x}/{y}.png';
  expect(readConfiguration({ TILE_URL }).tiles?.attribution).toBe('Tiles: a.tiles.example');
  expect(readConfiguration({ TILE_URL, TILE_ATTRIBUTION: '© Them' }).tiles?.attribution).toBe('© Them');
});

test('a path and an address of one’s own, with or without a slash at the end', () => {
  const read = (BASE_PATH: string, PUBLIC_URL: string) => {
    const { basePath, publicUrl } = readConfiguration({ BASE_PATH, PUBLIC_URL });
    return [basePath, publicUrl];
  };
  expect(read('/sarhad', 'https://example.org/sarhad/')).toEqual(['/sarhad', 'https://example.org/sarhad']);
  expect(read('/a/b.c/', 'HTTP://Example.org:80')).toEqual(['/a/b.c', 'http://example.org']);
  expect(read('/', 'https://[::1]:8443/x')).toEqual(['', 'https://[::1]:8443/x']);
});

test.each([
  [{ ACCESS_LOG: 'no' }, 'ACCESS_LOG must be on or off, got "no".'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have 16 to 200 letters'],
  [{ METRICS_TOKEN: 'two words and more of them' }, 'METRICS_TOKEN must have'],
  [{ BASE_PATH: 'sarhad' }, 'BASE_PATH must be a path such as /sarhad, got "sarhad".'],
  [{ BASE_PATH: '/a/../b' }, 'BASE_PATH must be'],
  [{ BASE_PATH: '//evil.example' }, 'BASE_PATH must be'],
  [{ BASE_PATH: '/a?b' }, 'BASE_PATH must be'],
  [{ PUBLIC_URL: 'example.org' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'ftp://example.org' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'https://example.org/?a=b' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'https://example.org/#a' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'https://example.org/a/../b' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'https://exa mple.org' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'https://u:secret@example.org' }, 'PUBLIC_URL must be'],
  [{ PUBLIC_URL: 'https://' }, 'PUBLIC_URL must be'],
  [{ WEBHOOK_ALLOW: '10.0.0.0/33' }, 'WEBHOOK_ALLOW must name'],
  [{ ALLOWED_HOSTS: 'https://example.org' }, 'ALLOWED_HOSTS must be names or addresses'],
  [{ PORT: 'http' }, 'PORT must be'],
  [{ PORT: '70000' }, 'PORT must be'],
  [{ HOST: 'a b' }, 'HOST must be'],
  [{ DATABASE_READ_URL: 'postgresql://h/d' }, 'without DATABASE_URL'],
  [
    { DATABASE_URL: 'postgresql://h/d', DATABASE_READ_URL: 'h:secret' },
    'DATABASE_READ_URL must hold addresses',
  ],
  [{ DATABASE_POOL: '1' }, 'DATABASE_POOL must be a whole number from 2 to 500'],
  [{ DATABASE_STATEMENT_SECONDS: '5' }, 'DATABASE_STATEMENT_SECONDS must be'],
  [{ DATABASE_URL: 'mysql://u:secret@h/d' }, 'DATABASE_URL must begin'],
  [{ TILE_ATTRIBUTION: 'x' }, 'without TILE_URL'],
  [{ EMBED_HOSTS: 'example.org' }, 'EMBED_HOSTS must be schemes with hosts, such as https://example.org'],
  [{ TILE_URL: 'https://tiles.example/' }, 'TILE_URL must be'],
  [{ TILE_URL: 'javascript:{z}{x}{y}' }, 'TILE_URL must be'],
  [{ TILE_URL: "https://tiles.example;script-src 'unsafe-inline'/{z}/{x}/{y}" }, 'TILE_URL must be'],
])('%j is refused in one line', (environment, line) => {
  let message = '';
  try {
    readConfiguration(environment);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toContain(line);
  expect(message).not.toMatch(/\n|secret/);
});

test('an edited collection brings what has changed, once', async () => {
  const store = createMemoryStore();
  expect(await loadCollection(store, collection)).toEqual({ added: 985, changed: 314 });
  expect(await loadCollection(store, collection)).toEqual({ added: 0, changed: 0 });
  // The last of the batches that bring events.
  const last = collection.batches.findLast(({ events }) => events.length > 0);
  const edited = {
    batches: collection.batches.map((batch) => ({
      ...batch,
      events: batch.events.map((event, index) =>
        batch === last && index === 3 ? { ...event, title: 'Corrected' } : event,
      ),
    })),
  };
  const now = () => new Date('2027-01-01T00:00:00Z');
  expect(await loadCollection(store, edited, now)).toEqual({ added: 0, changed: 1 });
  const once = await store.summary(PUBLIC);
  expect(once.changedAt).toBe('2027-01-01T00:00:00.000Z');
  expect(await loadCollection(store, edited, now)).toEqual({ added: 0, changed: 0 });
  expect(await store.summary(PUBLIC)).toEqual(once);
});
