// Tests who may have a data folder: one live process, and nobody because of a dead one.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../open-store.ts';
import { PUBLIC } from '../store.ts';
import { DatabaseUnreachable, FolderLocked, FolderUnusable } from '../store-errors.ts';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import { lockFolder } from './folder-lock.ts';

/** Creating a database takes 3 s, and on a machine busy with other tests several times that. */
const CREATION_MS = 90_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Above what Linux gives out, so that no process has it. */
const NO_PROCESS = 2 ** 22 + 1;
const leaveLock = (holder: unknown) =>
  writeFile(join(folder, 'sarhad.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));

test('a second taker is refused until the first lets go', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderLocked);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder)).release();
});

test.runIf(process.platform === 'linux')('a folder that cannot be made is refused at once', async () => {
  await expect(lockFolder('/proc/sarhad/data')).rejects.toThrow(FolderUnusable);
});

test('the folders above it are made, too', async () => {
  await (await lockFolder(join(folder, 'a', 'b'))).release();
  expect(await readdir(folder)).toEqual(['a']);
});

test('of many takers at once, one gets it, every time', async () => {
  for (let round = 0; round < 20; round += 1) {
    await leaveLock({ host: hostname(), pid: NO_PROCESS, started: `${round}` });
    const takers = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const taken = takers.flatMap((taker) => (taker.status === 'fulfilled' ? taker.value : []));
    expect(taken).toHaveLength(1);
    await taken[0]?.release();
  }
});

test('who died while removing a dead lock is in nobody’s way', async () => {
  const dead = { host: hostname(), pid: NO_PROCESS, started: '1' };
  await leaveLock(dead);
  await writeFile(join(folder, 'sarhad.lock.removal'), JSON.stringify(dead));
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('a dead process has lost it; so has one whose number another process has now', async () => {
  for (const dead of [
    { host: hostname(), pid: NO_PROCESS, started: '1' },
    { host: hostname(), pid: process.pid, started: 'long ago' },
  ]) {
    await leaveLock(dead);
    await (await lockFolder(folder)).release();
  }
});

test('what cannot be known to be dead keeps it, and the message says what to do', async () => {
  for (const unknown of [{ host: 'elsewhere', pid: NO_PROCESS, started: '1' }, 'half a fi', { host: 7 }]) {
    await leaveLock(unknown);
    await expect(lockFolder(folder)).rejects.toThrow(/in use by .* DATA_DIR .*sarhad\.lock/);
  }
});

test('a folder that cannot be written is refused with the reason', async () => {
  await writeFile(join(folder, 'file'), '');
  const unusable = lockFolder(join(folder, 'file', 'data'));
  await expect(unusable).rejects.toThrow(FolderUnusable);
  await expect(unusable).rejects.toThrow(/ENOTDIR.*DATA_DIR/);
});

test(
  'a database in a folder keeps what it was given, is locked while open, and needs no trace of the dead',
  async () => {
    const configuration = { databaseUrl: undefined, dataDir: join(folder, 'data') };
    const store = await openStore(configuration, null);
    await batchAdder(store)([eventOf('kept')]);
    await expect(openStore(configuration, null)).rejects.toThrow(FolderLocked);
    await store.close();
    const again = await openStore(configuration, null);
    expect(await again.summary(PUBLIC)).toMatchObject({ revision: 1, eventCount: 1 });
    expect(JSON.parse(await readFile(join(folder, 'data', 'sarhad.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    await again.close();
    expect(await readdir(join(folder, 'data'))).toEqual(['database', 'space.reserve']);
  },
  CREATION_MS,
);

test('an unreachable server is refused in words', async () => {
  const databaseUrl = 'postgresql://nobody@localhost:1/nothing';
  const refused = openStore({ databaseUrl, dataDir: folder }, null);
  await expect(refused).rejects.toThrow(DatabaseUnreachable);
  await expect(refused).rejects.toThrow('DATABASE_URL');
});
