// Tests a whole server on a disk that fills: batches are refused with a sentence, reads go on, and once there is room so do batches.
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventPage } from '../src/contract/event-replies.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import type { Problem } from '../src/contract/problem.ts';
import { createTestApp, TOKEN } from './app-under-test.ts';
import { readConfiguration } from './configuration.ts';
import { startServer } from './serve.ts';
import { openPGlite } from './store/sql/pglite-database.ts';
import { openSqlStore } from './store/sql/sql-store.ts';
import { openSmallDisk, type SmallDisk } from './store/testing/small-disk.ts';
import { eventOf } from './store/testing/test-events.ts';

const MIB = 1024 * 1024;
/** A database is made once, and opened some times. */
const SLOW_MS = 120_000;

type Served = {
  ask(path: string, init?: RequestInit): Promise<Response>;
  readonly token: string;
  stop(): Promise<void>;
};

let surroundings: string;
let disk: SmallDisk;
let server: Served;
/** Ids of all events that were accepted. */
const accepted: string[] = [];

beforeAll(async () => {
  surroundings = await mkdtemp(join(tmpdir(), 'sarhad-full-'));
  await mkdir(join(surroundings, 'page'));
  await writeFile(join(surroundings, 'page/index.html'), '<!doctype html><title>Sarhad</title>');
  const collection = { title: 'Small', note: '', isSynthetic: true, attribution: [], revisions: [] };
  await writeFile(join(surroundings, 'collection.json'), JSON.stringify(collection));
  disk = await openSmallDisk();
  server = await serve();
  expect((await send('first', 5)).status).toBe(200);
}, SLOW_MS);

afterAll(async () => {
  await server?.stop();
  await disk?.remove();
  await rm(surroundings, { recursive: true });
});

/** The whole server; where the disk is played, the application over a database that takes part in the play. */
async function serve(): Promise<Served> {
  if (disk.played === null) {
    const environment = { PORT: '0', DATA_DIR: disk.folder };
    const running = await startServer(readConfiguration(environment), {
      pageFolder: join(surroundings, 'page'),
      collectionFolder: surroundings,
      log: () => {},
    });
    const token = (await readFile(join(disk.folder, 'token'), 'utf8')).trim();
    const ask = (path: string, init?: RequestInit) => fetch(running.localUrl + path, init);
    return { ask, token, stop: () => running.stop() };
  }
  const database = await openPGlite(disk.folder, disk.played);
  const store = await openSqlStore(database, { warmUp: true, compression: null });
  const { request } = await createTestApp({ store });
  return { ask: async (path, init) => request(path, init), token: TOKEN, stop: () => store.close() };
}

/** Texts that no database can make smaller, 15 kB an event. */
const noise = () =>
  (
    randomBytes(5000)
      .toString('hex')
      .match(/.{1,7}/g) ?? []
  ).join(' ');

async function send(name: string, count: number): Promise<Response> {
  const ids = Array.from({ length: count }, (_, at) => `${name}-${at}`);
  const events = ids.map((id) => eventOf(id, { summary: noise() }));
  const reply = await server.ask('/api/v1/batches', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ batchId: name, note: '', events, actors: [] }),
  });
  if (reply.status === 200) accepted.push(...ids);
  return reply;
}

/** Sends batches until one is refused: it must say that the disk is full. */
async function sendUntilRefused(name: string): Promise<void> {
  for (let nth = 0; nth < 40; nth++) {
    const reply = await send(`${name}-${nth}`, 100);
    if (reply.status !== 200) return expectRefusal(reply);
  }
  throw new Error('The disk did not fill.');
}

async function expectRefusal(reply: Response): Promise<void> {
  const problem = (await reply.json()) as Problem;
  expect(problem).toMatchObject({ status: 507, code: 'no-space' });
  expect(problem.detail).toMatch(/disk of the database is full: nothing of this was taken/);
}

async function read<T>(path: string): Promise<T> {
  const reply = await server.ask(path);
  expect(reply.status, path).toBe(200);
  return (await reply.json()) as T;
}

/** Frame and chunks, as every page asks for them first. */
async function readFrame(): Promise<number> {
  const { chunks, rows } = await read<FrameManifest>('/api/v1/frame');
  for (const { href } of chunks) await read(href);
  return rows;
}

async function expectNothingLost(): Promise<void> {
  const { events, total } = await read<EventPage>('/api/v1/events?limit=1');
  expect(events).toHaveLength(1);
  expect(total).toBe(accepted.length);
  for (const id of [accepted[0], accepted.at(-1)]) await read(`/api/v1/events/${id}`);
  expect(await readFrame()).toBe(accepted.length);
}

test(
  'with some room left: one batch too many is refused, and reads find all others',
  async () => {
    await disk.fill(17 * MIB);
    await expectRefusal(await send('too-large', 1200));
    await expectNothingLost();
    await sendUntilRefused('some-room');
    await expectNothingLost();
    await disk.free();
    expect((await send('room-again', 5)).status).toBe(200);
    await expectNothingLost();
  },
  SLOW_MS,
);

test(
  'with the last byte taken: the same',
  async () => {
    await disk.fill(0);
    await sendUntilRefused('last-byte');
    await expectNothingLost();
    await disk.free();
    expect((await send('after-last-byte', 5)).status).toBe(200);
    await expectNothingLost();
  },
  SLOW_MS,
);

test(
  'with the disk of the log alone full: what is cached goes on, and all else when it has room again',
  async () => {
    await server.stop();
    await disk.setLogApart(2 * MIB);
    server = await serve();
    await expectNothingLost();
    await sendUntilRefused('log-full');
    const known = accepted.length;
    expect(await readFrame()).toBeLessThanOrEqual(known);
    const other = await server.ask('/api/v1/events?country=AF');
    expect([200, 503]).toContain(other.status);
    await disk.growLog();
    await expect.poll(async () => (await send('log-again', 5)).status, { timeout: 30_000 }).toBe(200);
    await expectNothingLost();
  },
  SLOW_MS,
);
