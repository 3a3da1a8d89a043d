// Tests that what is restored from a backup answers as what it was taken of, that others are served meanwhile, and that a file with a fault is refused.
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createApp } from '../app.ts';
import { collection } from '../app-under-test.ts';
import { keepLinksInDatabase } from '../links/sql-short-links.ts';
import { loadCollection } from '../load-collection.ts';
import { type Database, openKysely } from '../store/sql/database.ts';
import { openPGlite } from '../store/sql/pglite-database.ts';
import { openSqlStore } from '../store/sql/sql-store.ts';
import type { Store } from '../store/store.ts';
import { unpackFirstVersion } from '../store/testing/first-version.ts';
import { eventOf, NORTH, SOUTH } from '../store/testing/test-events.ts';
import { emptyPGlite, emptyPostgres } from '../store/testing/test-stores.ts';
import { compressBackup } from './backup-stream.ts';
import { checkBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { restoreIntoFolder } from './restore-into-folder.ts';
import { writeBackup } from './write-backup.ts';
import { writeFileWhole } from './write-file-whole.ts';

/** New embedded databases take some seconds each, and many where other tests run beside them. */
const SLOW_MS = 90_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

const open = (database: Database) => openSqlStore(database, { warmUp: false, compression: null });
const options = (isEmbedded: boolean, rowsASlice?: number) => ({
  isEmbedded,
  now: () => new Date('2026-12-03T00:00:00Z'),
  ...(rowsASlice && { rowsASlice }),
});

async function takeBackup(database: Database, name: string, isEmbedded: boolean, rowsASlice?: number) {
  const path = join(folder, name);
  const content = compressBackup(writeBackup(database, options(isEmbedded, rowsASlice)));
  await writeFileWhole(path, content, async (draft) => void (await checkBackup(draft)));
  return path;
}

/** What the API says of every revision, as it is on the wire; and of each event, its history. */
async function everyReply(store: Store) {
  const { title, note, isSynthetic, attribution } = collection;
  const app = createApp({
    ...{ store, attribution, tiles: null, token: null, collection: { title, note, isSynthetic } },
  });
  const ask = async (path: string) => {
    const response = await app.request(path);
    return [path, response.status, response.headers.get('ETag'), await response.text()] as const;
  };
  const revisions = (await store.resolveRevision(undefined)) ?? 0;
  const replies = [];
  for (let asof = 1; asof <= revisions; asof++) {
    const manifest = await ask(`/api/v1/frame?asof=${asof}`);
    const { chunks } = JSON.parse(manifest[3]) as { chunks: { href: string }[] };
    replies.push(manifest);
    for (const { href } of chunks) replies.push(await ask(href));
    for (const path of [
      'meta',
      'dictionary',
      'events.csv',
      'claims.csv',
      'events.json',
      'totals',
      'positions',
    ])
      replies.push(await ask(`/api/v1/${path}?asof=${asof}`));
    replies.push(await ask(`/api/v1/events?q=Torkham&asof=${asof}`));
  }
  replies.push(await ask('/api/v1/changes?since=0&limit=1000'), await ask('/api/v1/feed.atom'));
  replies.push(await ask('/api/v1/events/mohmand-2021-01-06/history'));
  return replies;
}

/** Is it embedded; an empty one; and an empty one of the other kind, where there is one. */
type Kind = readonly [string, boolean, () => Promise<Database>, () => Promise<Database>];
const hasPostgres = inject('postgres') !== null;
const kinds: Kind[] = [['PGlite', true, emptyPGlite, hasPostgres ? emptyPostgres : emptyPGlite]];
if (hasPostgres) kinds.push(['PostgreSQL', false, emptyPostgres, emptyPGlite]);

describe.each(kinds)('of %s', (_, isEmbedded, empty, emptyOther) => {
  test('answers every revision as before, byte for byte, also in the other kind of database', {
    timeout: SLOW_MS,
  }, async () => {
    const database = await empty();
    const store = await open(database);
    await loadCollection(store, collection);
    const link = {
      id: '7fk2q9m4x0tb3',
      query: 'border=AF-TJ',
      expires: null,
      madeAt: '2026-12-01T00:00:00.000Z',
    };
    await keepLinksInDatabase(openKysely(database)).add(link);
    const before = await everyReply(store);
    expect(before.every(([, status]) => status === 200)).toBe(true);
    const path = await takeBackup(database, `whole-${isEmbedded}`, isEmbedded, 200);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const other = await emptyOther();
    expect(await restoreBackup(path, async () => other)).toMatchObject({ revision: 3 });
    const restored = await open(other);
    expect(await everyReply(restored)).toEqual(before);
    expect(await keepLinksInDatabase(openKysely(other)).find(link.id)).toMatchObject(link);
    // It goes on: a batch that was accepted before is known, and the next one follows.
    const [first] = collection.batches;
    expect(first && (await restored.addBatch(first)).revision).toBe(1);
    await expect(restoreBackup(path, async () => other)).rejects.toThrow('holds tables already');
  });

  test('is of the moment at which it began; who asks meanwhile is answered', {
    timeout: SLOW_MS,
  }, async () => {
    const database = await empty();
    const store = await open(database);
    const ids = Array.from({ length: 30 }, (_, at) => `synthetic-${at}`);
    const batch = (number: number, title: string) => ({
      ...{ batchId: `b${number}`, instant: `2026-01-0${number}T00:00:00Z`, note: '', actors: [NORTH, SOUTH] },
      events: ids.map((id) => eventOf(id, { title })),
    });
    await store.addBatch(batch(1, 'first'));
    const pieces = [];
    let isAdded = false;
    for await (const text of writeBackup(database, options(isEmbedded, 7))) {
      pieces.push(text);
      if (isAdded || !text.startsWith('{')) continue;
      // In the midst of it.
      isAdded = true;
      expect(
        (
          await store.addBatch({
            ...batch(2, 'second'),
            events: [...batch(2, 'second').events, eventOf('late')],
          })
        ).revision,
      ).toBe(2);
    }
    const text = pieces.join('');
    expect(isAdded).toBe(true);
    expect(text).not.toContain('second');
    const path = join(folder, `moment-${isEmbedded}`);
    await writeFile(path, gzipSync(text));
    const other = await empty();
    await restoreBackup(path, async () => other);
    const restored = await open(other);
    expect(await restored.addBatch(batch(2, 'second'))).toMatchObject({ revision: 2, added: 0, changed: 30 });
  });

  test('lets go of the database when its reader goes away', async () => {
    const database = await empty();
    await open(database);
    const stream = compressBackup(writeBackup(database, options(isEmbedded)));
    await stream[Symbol.asyncIterator]().next();
    stream.destroy();
    // On the embedded database a session that is not let go of would never come.
    const connection = await database.connect();
    expect(await connection.query('select 1 as one', [])).toEqual([{ one: 1 }]);
    connection.release();
  });
});

describe('a file', () => {
  let whole: Buffer;
  let path: string;
  beforeAll(async () => {
    const database = await emptyPGlite();
    await (await open(database)).addBatch({
      ...{
        batchId: 'b',
        instant: '2026-01-01T00:00:00Z',
        note: '',
        actors: [NORTH],
        events: [eventOf('one')],
      },
    });
    path = await takeBackup(database, 'file', true);
    whole = await readFile(path);
  }, SLOW_MS);
  const never = async () => {
    throw new Error('opened a database');
  };
  const refused = async (content: Buffer, words: string) => {
    const other = join(folder, 'other');
    await writeFile(other, content);
    await expect(restoreBackup(other, never)).rejects.toThrow(words);
  };

  test('that is cut, wherever, is refused before a database is opened', async () => {
    for (const share of [0.01, 0.5, 0.9, 0.999])
      await refused(whole.subarray(0, Math.floor(whole.length * share)), 'is no whole backup');
    const lines = gunzipSync(whole).toString().trimEnd().split('\n');
    await refused(gzipSync(`${lines.slice(0, -1).join('\n')}\n`), 'is no whole backup');
  });

  test('that is another than was written is refused', async () => {
    const text = gunzipSync(whole).toString();
    await refused(gzipSync(text.replace('Synthetic one', 'Synthetic two')), 'is damaged');
    await refused(gzipSync(`${text}{}\n`), 'is damaged');
    await refused(gzipSync('{"events":[]}\n'), 'is no backup');
    await refused(Buffer.from('{"events":[]}\n'), 'is no backup');
    await refused(gzipSync(text.replace('"format":1', '"format":9')), 'newer program');
    const bytes = Buffer.from(whole);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x55;
    await refused(bytes, 'backup');
    await expect(restoreBackup(join(folder, 'nowhere'), never)).rejects.toThrow('There is no file');
  });

  test('takes nobody’s place, and none is left where writing fails', async () => {
    const taken = join(folder, 'taken');
    await writeFile(taken, 'mine');
    const content = () => Readable.from([Buffer.from('x')]);
    await expect(writeFileWhole(taken, content(), async () => {})).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(taken, 'utf8')).toBe('mine');
    const none = join(folder, 'none');
    const fail = () => Promise.reject(new Error('no'));
    await expect(writeFileWhole(none, content(), fail)).rejects.toThrow('no');
    await expect(stat(none)).rejects.toThrow('ENOENT');
  });

  test('is restored into a new folder, and into no other', { timeout: SLOW_MS }, async () => {
    const data = join(folder, 'new/data');
    await restoreIntoFolder(path, data);
    const store = await open(await openPGlite(data));
    expect(await store.resolveRevision(undefined)).toBe(1);
    await store.close();
    await expect(restoreIntoFolder(path, data)).rejects.toThrow('is not empty');
    const cut = join(folder, 'cut');
    await writeFile(cut, whole);
    await truncate(cut, 100);
    await expect(restoreIntoFolder(cut, join(folder, 'never'))).rejects.toThrow('is no whole backup');
    await expect(stat(join(folder, 'never'))).rejects.toThrow('ENOENT');
  });
});

test('a database of an earlier version is kept as it is, and brought up to date once restored', {
  timeout: SLOW_MS,
}, async () => {
  const old = await openPGlite(await unpackFirstVersion(folder));
  const path = await takeBackup(old, 'first', true);
  await old.close();
  expect((await checkBackup(path)).schema).toBe(6);
  const database = await emptyPGlite();
  await restoreBackup(path, async () => database);
  const store = await open(database);
  await loadCollection(store, collection);
  expect((await store.logged(3)).rules).toEqual(
    expect.objectContaining({ status: collection.batches[2]?.rules?.status }),
  );
});
