// Tests who may have a data folder: one live process, and nobody because of a dead one.
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../open-store.ts';
import { PUBLIC } from '../store.ts';
import { DatabaseUnreachable, FolderLocked, FolderUnusable } from '../store-errors.ts';
import { batchAdder, eventOf } from '../testing/test-events.ts';
import { lockFolder } from './folder-lock.ts';
import { thisProcess } from './process-identity.ts';
import { writeDurably } from './write-durably.ts';

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
  writeDurably(join(folder, 'sarhad.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));

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

test('one of another machine in the form of before, which nobody touched, keeps it; the message says what to do', async () => {
  await leaveLock({ host: 'elsewhere', pid: NO_PROCESS, started: '1' });
  await expect(lockFolder(folder)).rejects.toThrow(/in use by .* DATA_DIR .*sarhad\.lock/);
});

/** Time passes as fast as it is waited for; what happens meanwhile is done at each look. */
function quick(atEachLook = async (_: number) => {}) {
  let waited = 0;
  const said: string[] = [];
  return {
    said,
    waited: () => waited,
    async pause(ms: number) {
      waited += ms;
      await atEachLook(waited);
    },
    say: (line: string) => void said.push(line),
  };
}

/** A container of this machine: as here, but with processes of its own, which have the numbers of ours. */
async function inContainer(pidNamespace: string) {
  return { ...(await thisProcess()), pid: 1, started: '100', boot: 'this-boot', pidNamespace };
}

test('of two containers with one host name and number the second is refused as soon as the first is seen to live', async () => {
  const lock = await lockFolder(folder, { me: await inContainer('pid:[1]') });
  const path = join(folder, 'sarhad.lock');
  const time = quick(async (waited) => {
    if (waited >= 2000) await utimes(path, 1_000_000_000 + waited, 1_000_000_000 + waited);
  });
  const second = lockFolder(folder, { me: await inContainer('pid:[2]'), ...time });
  await expect(second).rejects.toThrow(FolderLocked);
  expect(time.waited()).toBe(2000);
  expect(time.said[0]).toMatch(/sarhad\.lock is of process 1 on .*; waiting up to 20 s for a sign of life/);
  await lock.release();
});

test('the lock of another container, or of before a restart of the machine, is taken when nobody touches it', async () => {
  for (const gone of [
    await inContainer('pid:[1]'),
    { ...(await inContainer('pid:[2]')), boot: 'the boot before' },
    { host: 'elsewhere', pid: 1, started: null, boot: null, pidNamespace: null },
  ]) {
    await leaveLock({ ...gone, run: 'x' });
    const time = quick();
    const lock = await lockFolder(folder, { me: await inContainer('pid:[2]'), ...time });
    expect(time.waited()).toBe(20_000);
    await lock.release();
  }
});

test('one that was half written, or is empty, is nobody’s once it rests, and that is said', async () => {
  for (const half of ['', '{"host":"a","pi', { host: 7 }]) {
    await leaveLock(half);
    const time = quick();
    const lock = await lockFolder(folder, time);
    expect([time.waited(), time.said[0]]).toEqual([20_000, expect.stringContaining('only half of its name')]);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  }
});

test('of many who wait for one of another container, one gets it', async () => {
  await leaveLock({ ...(await inContainer('pid:[1]')), run: 'x' });
  // Twenty beats to a silence, in one thread: none is missed, however busy the machine is.
  const hasty = { beatMs: 2, pause: () => wait(1), say: () => {} };
  const takers = await Promise.allSettled(
    Array.from({ length: 8 }, async (_, index) =>
      lockFolder(folder, { me: await inContainer(`pid:[${index + 2}]`), ...hasty }),
    ),
  );
  const taken = takers.flatMap((taker) => (taker.status === 'fulfilled' ? taker.value : []));
  expect(taken).toHaveLength(1);
  await taken[0]?.release();
});

test('who holds it touches it, and learns that it was taken over or deleted', async () => {
  const path = join(folder, 'sarhad.lock');
  for (const [becomes, reason, left] of [
    [
      () => leaveLock({ host: 'other', pid: 7, started: '1' }),
      'process 7 on other has taken it over',
      ['sarhad.lock'],
    ],
    [() => rm(path), 'its lock was deleted', []],
  ] as const) {
    const lost: string[] = [];
    const lock = await lockFolder(folder, { beatMs: 5, onLost: (why) => lost.push(why) });
    await utimes(path, 1, 1);
    await expect.poll(async () => (await stat(path)).mtimeMs).toBeGreaterThan(1000);
    await becomes();
    await expect.poll(() => lost).toEqual([reason]);
    // What is another's stays.
    await lock.release();
    expect(await readdir(folder)).toEqual(left);
    await rm(path, { force: true });
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
