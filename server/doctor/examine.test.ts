// Tests what the doctor says of a data folder, through the program as people run it: empty, harmed, in use by a server, after a dead one.
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfiguration } from '../configuration.ts';
import { connectToServer } from '../folder-server.ts';
import { startServer } from '../serve.ts';
import { judgeSpace } from './check-space.ts';
import { examine, type Surroundings } from './examine.ts';
import type { Found } from './finding.ts';

/** New embedded databases take some seconds each, and many where other tests run beside them. */
const SLOW_MS = 240_000;
/** Of no process: Linux gives none beyond 4,194,304. */
const NOBODY = 99_999_999;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sarhad-doctor-'));
  await mkdir(join(root, 'page'));
  await writeFile(join(root, 'page/index.html'), '<!doctype html><title>Sarhad</title>');
});
afterAll(() => rm(root, { recursive: true }));

type Options = { mend?: boolean; databaseUrl?: string; server?: Surroundings['findServer'] };

async function examined(
  dataDir: string,
  { mend = false, databaseUrl, server = async () => null }: Options = {},
) {
  const surroundings = { version: '0', findServer: server, isMending: mend };
  const all: { found: Found; mended: string | null }[] = [];
  for await (const one of examine({ dataDir, databaseUrl }, surroundings)) all.push(one);
  const of = (about: string) => all.filter(({ found }) => found.about === about);
  return {
    state: (about: string) =>
      of(about)
        .map(({ found }) => found.state)
        .join(),
    says: (about: string) =>
      of(about)
        .map(({ found }) => found.says)
        .join(' '),
    mended: (about: string) =>
      of(about)
        .map(({ mended }) => mended)
        .join(),
    wrong: all.filter(({ found }) => found.state === 'wrong').map(({ found }) => found.about),
  };
}

function run(command: string, dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', INIT_CWD: '' };
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, ['scripts/run-ts.mjs', `server/commands/${command}.ts`, ...args], {
      env,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function makeFolder(name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

test('a folder that is not there yet is well, and is not made', async () => {
  const nowhere = join(root, 'nowhere');
  const { wrong, says } = await examined(nowhere);
  expect(wrong).toEqual([]);
  expect(says('folder')).toContain('the first start makes it');
  await expect(stat(nowhere)).rejects.toThrow('ENOENT');
  const file = join(root, 'file');
  await writeFile(file, '');
  expect((await examined(file)).says('folder')).toContain('is no folder');
});

test('rights of the folder and of its secret are named and mended', async () => {
  const folder = await makeFolder('rights');
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'token'), 'secret\n');
  await chmod(join(folder, 'token'), 0o644);
  const { wrong, says } = await examined(folder);
  expect(wrong).toEqual(['rights', 'token']);
  expect(says('rights')).toContain('Every user of this machine can look into');
  expect(says('token')).toContain('Others than its owner can read');
  const mended = await examined(folder, { mend: true });
  expect(mended.mended('token')).toContain('has the rights 600 now');
  expect([(await stat(folder)).mode & 0o777, (await stat(join(folder, 'token'))).mode & 0o777]).toEqual([
    0o750, 0o600,
  ]);
  expect((await examined(folder)).wrong).toEqual([]);
  await writeFile(join(folder, 'token'), '');
  expect((await examined(folder, { mend: true })).says('token')).toContain('is empty');
});

test('what a dead server left is named, kept until it is to be mended, and then away', async () => {
  const folder = await makeFolder('dead');
  const lock = join(folder, 'sarhad.lock');
  const address = join(folder, 'server.json');
  await writeFile(lock, JSON.stringify({ host: hostname(), pid: NOBODY, started: null }));
  await writeFile(address, JSON.stringify({ pid: NOBODY, url: 'http://127.0.0.1:9' }));
  const { wrong, says } = await examined(folder);
  expect(wrong).toEqual(['lock', 'server']);
  expect(says('lock')).toContain(`left by process ${NOBODY}, which is dead`);
  expect(says('server')).toContain('is dead');
  expect(await readFile(lock, 'utf8')).toContain(String(NOBODY));
  const mended = await examined(folder, { mend: true });
  expect([mended.mended('lock'), mended.mended('server')]).toEqual([
    'The lock is away.',
    'server.json is away.',
  ]);
  expect((await examined(folder, { mend: true })).wrong).toEqual([]);
  await writeFile(address, '{"pid":');
  expect((await examined(folder, { mend: true })).says('server')).toContain('cannot be understood');
  await expect(stat(address)).rejects.toThrow('ENOENT');
});

test('a lock of another machine, or one that cannot be understood, is said and not removed unasked', async () => {
  const folder = await makeFolder('elsewhere');
  await mkdir(join(folder, 'database'));
  const lock = join(folder, 'sarhad.lock');
  for (const [text, mend, state, words] of [
    [JSON.stringify({ host: 'another', pid: 1, started: null }), true, 'unknown', 'process 1 on another'],
    ['{"host":', false, 'wrong', 'cannot be understood'],
  ] as const) {
    await writeFile(lock, text);
    const found = await examined(folder, { mend });
    expect([found.state('lock'), found.says('lock')]).toEqual([state, expect.stringContaining(words)]);
    expect(found.says('database')).toContain('not looked at while the lock is there');
    expect(await readFile(lock, 'utf8')).toBe(text);
  }
});

test('a server that lives and does not answer is wrong', async () => {
  const folder = await makeFolder('hanging');
  await writeFile(
    join(folder, 'server.json'),
    JSON.stringify({ pid: process.pid, url: 'http://127.0.0.1:9' }),
  );
  const found = await examined(folder, { mend: true });
  expect(found.says('server')).toContain(`does not answer, and process ${process.pid} lives`);
  expect(found.mended('server')).toBe('');
});

test('little room is wrong before there is none', () => {
  const gigabyte = 2 ** 30;
  expect(judgeSpace({ free: gigabyte, used: gigabyte }).state).toBe('well');
  expect(judgeSpace({ free: gigabyte / 5, used: 0 })).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining('205 MB are free'),
  });
  expect(judgeSpace({ free: 2 * gigabyte, used: 10 * gigabyte }).state).toBe('wrong');
});

test('a database server that is not there is said', async () => {
  const { says } = await examined(join(root, 'none'), {
    databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
  });
  expect(says('database')).toContain('The database of DATABASE_URL cannot be opened');
});

test('beside a server it is asked; a backup of it is restored, examined and mended', {
  timeout: SLOW_MS,
}, async () => {
  const folder = join(root, 'data');
  const logged: string[] = [];
  const server = await startServer(readConfiguration({ PORT: '0', DATA_DIR: folder, ACCESS_LOG: 'off' }), {
    pageFolder: join(root, 'page'),
    collectionFolder: new URL('../../data/curated', import.meta.url).pathname,
    log: (line) => void logged.push(line),
  });
  // Figures are for nobody unless a token is set for them; and no line is written of this.
  expect((await fetch(`${server.localUrl}/metrics`)).status).toBe(404);
  const file = join(root, 'kept.backup.gz');
  const [asked, kept] = await Promise.all([
    examined(folder, { server: (folder) => connectToServer(folder, console.error) }),
    run('backup', folder, file),
  ]);
  await server.stop();
  expect(logged.filter((line) => line.startsWith('GET'))).toEqual([]);
  expect(asked.wrong).toEqual([]);
  expect(asked.says('server')).toContain(`The server at ${server.localUrl} answers`);
  expect(asked.says('answers')).toContain('while the server runs');
  expect(asked.says('frame')).toMatch(/^The \d+ chunks of revision 3 .* 985 rows/);
  expect([kept.code, kept.output]).toEqual([
    0,
    expect.stringContaining('holds revision 3, whole and read again'),
  ]);
  const restored = join(root, 'restored');
  const put = await run('restore', folder, file, '--dir', restored);
  expect([put.code, put.output]).toEqual([0, expect.stringContaining(`Revision 3 is in ${restored}`)]);
  await chmod(restored, 0o755);
  const harmed = await examined(restored);
  expect([harmed.wrong, harmed.state('answers')]).toEqual([['rights'], 'well']);
  const mended = await run('doctor', restored, '--mend');
  expect([mended.code, mended.output]).toEqual([
    0,
    expect.stringMatching(/mended {3}rights: [\s\S]*Nothing is wrong\.\n$/),
  ]);
});

test('the program ends with 1 where something is wrong, and says what it can mend', {
  timeout: SLOW_MS,
}, async () => {
  const folder = await makeFolder('program');
  await chmod(folder, 0o755);
  const { code, output } = await run('doctor', folder);
  expect([code, output]).toEqual([1, expect.stringContaining('npm run doctor -- --mend mends 1 of them')]);
});
