// Tests the lock of a data folder between real processes: many at once, and two containers in which both have the same number.
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Above what Linux gives out, so that no process has it. */
const NO_PROCESS = 2 ** 22 + 1;

/** Asked by lines: `take FOLDER`, `release`; answers each with one. */
const TAKER = `
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { lockFolder } from './folder-lock.mjs';
let lock;
for await (const line of createInterface({ input: process.stdin })) {
  const [act, folder] = line.split(' ');
  if (act === 'take') {
    try {
      lock = await lockFolder(folder, { beatMs: 20, pause: (ms) => wait(ms / 8), say: () => {} });
      console.log('taken');
    } catch (error) {
      console.log(error.name);
    }
  } else {
    await lock?.release();
    lock = undefined;
    console.log('released');
  }
}
`;

let folder: string;
const children: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-processes-'));
  const entry = fileURLToPath(new URL('./folder-lock.ts', import.meta.url));
  await build({
    ...{ configFile: false, logLevel: 'error', root: folder },
    build: {
      ...{ ssr: true, target: 'node20', outDir: folder, emptyOutDir: false },
      rollupOptions: { input: entry, output: { entryFileNames: 'folder-lock.mjs' } },
    },
  });
  await writeFile(join(folder, 'taker.mjs'), TAKER);
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** A process that takes folders when it is told to. */
function start(command: string, args: readonly string[] = []) {
  const child = spawn(command, [...args, join(folder, 'taker.mjs')], { stdio: 'pipe' });
  children.push(child);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<string> => {
    child.stdin.write(`${line}\n`);
    return String((await answers.next()).value);
  };
  return { child, ask };
}

async function newFolder(): Promise<string> {
  const made = join(folder, `data-${(await readdir(folder)).length}`);
  await mkdir(made);
  return made;
}

test('of many processes that find a dead lock at once, one gets it, every time', async () => {
  const takers = Array.from({ length: 6 }, () => start(process.execPath));
  for (let round = 0; round < 20; round += 1) {
    const data = await newFolder();
    const dead = { host: hostname(), pid: NO_PROCESS, started: `${round}` };
    await writeFile(join(data, 'sarhad.lock'), JSON.stringify(dead));
    const answers = await Promise.all(takers.map(({ ask }) => ask(`take ${data}`)));
    expect(answers.toSorted()).toEqual([...Array<string>(5).fill('FolderLocked'), 'taken']);
    await Promise.all(takers.map(({ ask }) => ask('release')));
    expect(await readdir(data)).toEqual([]);
  }
});

/** Its own numbers of processes, as a container has them. The root of a machine may make one; others are tested by what a lock says. */
const UNSHARE = ['--pid', '--fork', '--kill-child', '--mount-proc'];
const hasContainers = spawnSync('unshare', [...UNSHARE, 'true']).status === 0;

test.runIf(hasContainers)(
  'of two containers in which both are process 1 the second is refused, until the first is killed',
  async () => {
    const [first, second] = [0, 1].map(() => start('unshare', [...UNSHARE, process.execPath])) as [
      ReturnType<typeof start>,
      ReturnType<typeof start>,
    ];
    const data = await newFolder();
    expect(await first.ask(`take ${data}`)).toBe('taken');
    expect(await second.ask(`take ${data}`)).toBe('FolderLocked');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect(await second.ask(`take ${data}`)).toBe('taken');
    expect(await second.ask('release')).toBe('released');
  },
);
