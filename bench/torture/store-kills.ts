// Owns the killing of a process that opens the embedded store, at random moments of its first creation, of migrations, of a fill and of batches.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Draw } from '../../data/synthetic/draw.ts';
import { unpackFirstVersion } from '../../server/store/testing/first-version.ts';
import { type Base, EMPTY } from './expected.ts';
import type { Said, Task } from './process-words.ts';

const FILLED_WITH = 3000;
/** Of a run that nobody kills, by which it is known how long each takes. */
const CONTROL_BATCHES = 6;
/** Processes that are at work at a time, each in a folder of its own. */
const LANES = 2;

/** `folder`: what each life begins with; null: with nothing. `kills`: of one life; then all is examined. */
type Kind = {
  readonly name: string;
  readonly kills: number;
  readonly share: number;
  readonly fill: number | null;
  readonly begin: ((folder: string) => Promise<string>) | null;
};

const KINDS: readonly Kind[] = [
  { name: 'first creation', kills: 4, share: 0.25, fill: null, begin: null },
  { name: 'migration of the first version', kills: 4, share: 0.25, fill: null, begin: unpackFirstVersion },
  { name: 'fill', kills: 4, share: 0.2, fill: FILLED_WITH, begin: null },
  { name: 'batches', kills: 25, share: 0.3, fill: null, begin: null },
];

export type KillsReport = {
  readonly kind: string;
  kills: number;
  /** Batches that the killed processes had acknowledged. */
  accepted: number;
  /** How far the killed ones had come: before the store was open, before it was compared, while batches were added. */
  readonly moments: { opening: number; comparing: number; adding: number };
  readonly wrong: string[];
};

type Run = {
  readonly said: readonly Said[];
  readonly code: number | null;
  readonly stderr: string;
  /** From the start of the process; 0: it never came to it. */
  readonly openedAfterMs: number;
  readonly lastAcceptedAfterMs: number;
};

async function run(program: string, task: Task, killAfterMs: number | null): Promise<Run> {
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = performance.now();
  const said: Said[] = [];
  let [openedAfterMs, lastAcceptedAfterMs] = [0, 0];
  let stderr = '';
  child.stderr?.on('data', (piece: Buffer) => {
    stderr = (stderr + piece.toString()).slice(-4000);
  });
  if (child.stdout === null) throw new Error('The process has no output.');
  const lines = createInterface(child.stdout);
  // A line that the kill cut was not said: what it would have acknowledged is asked of the next one all the same.
  lines.on('line', (line) => {
    if (!line.endsWith('}')) return;
    const one = JSON.parse(line) as Said;
    said.push(one);
    if ('opened' in one) openedAfterMs = performance.now() - began;
    if ('accepted' in one) lastAcceptedAfterMs = performance.now() - began;
  });
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const code = await new Promise<number | null>((resolve) => child.once('close', (ended) => resolve(ended)));
  if (timer !== null) clearTimeout(timer);
  return { said, code, stderr, openedAfterMs, lastAcceptedAfterMs };
}

const lastOf = (said: readonly Said[], key: 'accepted' | 'opened') =>
  said.reduce((last, one) => Math.max(last, key in one ? ((one as Record<string, number>)[key] ?? 0) : 0), 0);

/** Kills of one kind: lives of a few kills each, and at the end of a life one process that nobody kills. */
async function tortureKind(kind: Kind, kills: number, program: string, seed: number): Promise<KillsReport> {
  const report: KillsReport = {
    ...{ kind: kind.name, kills: 0, accepted: 0, wrong: [] },
    moments: { opening: 0, comparing: 0, adding: 0 },
  };
  const root = await mkdtemp(join(tmpdir(), 'sarhad-torture-'));
  const draw = new Draw();
  draw.begin(seed, kills);
  const newFolder = async (name: string) => {
    const folder = join(root, name);
    await rm(folder, { recursive: true, force: true });
    return folder;
  };
  const begin = async (name: string) => {
    if (kind.begin === null) return newFolder(name);
    const unpacked = await kind.begin(await mkdtemp(join(root, 'unpacked-')));
    const folder = await newFolder(name);
    await cp(unpacked, folder, { recursive: true });
    // As a server of now makes it.
    await chmod(folder, 0o700);
    return folder;
  };
  const { fill } = kind;

  // Nobody kills the first one: it says what there is to begin with, and how long it takes.
  const control = await begin('control');
  const first = await run(
    program,
    { dataDir: control, fill, baseFile: null, batches: CONTROL_BATCHES },
    null,
  );
  /** Half of the kills come while it opens, the others while it compares and adds. */
  const momentOf = () =>
    draw.chance(0.5)
      ? draw.next() * first.openedAfterMs
      : first.openedAfterMs + draw.next() * (first.lastAcceptedAfterMs - first.openedAfterMs);
  const base: Base = first.said.flatMap((one) => ('base' in one ? [one.base] : []))[0] ?? EMPTY;
  const baseFile = join(root, 'base.json');
  await writeFile(baseFile, JSON.stringify(base));
  const check = ({ said, code, stderr }: Run, accepted: number, mustEnd: boolean) => {
    for (const one of said) if ('wrong' in one) report.wrong.push(one.wrong);
    if (mustEnd && code !== 0) report.wrong.push(`ended with ${code}: ${stderr}`);
    if (!mustEnd && code !== null) report.wrong.push(`ended by itself with ${code}: ${stderr}`);
    const opened = said.flatMap((one) => ('opened' in one ? [one.opened] : []))[0];
    if (opened !== undefined && opened < base.revision + accepted)
      report.wrong.push(`revision ${opened} after ${accepted} batches were accepted upon ${base.revision}`);
  };
  check(first, 0, true);
  await rm(control, { recursive: true, force: true });

  const live = async (life: string, count: number) => {
    const dataDir = await begin(life);
    let accepted = 0;
    const say = (one: Run) => {
      accepted = Math.max(accepted, lastOf(one.said, 'accepted'));
    };
    for (let kill = 0; kill < count; kill++) {
      const before = accepted;
      const killed = await run(program, { dataDir, fill, baseFile, batches: null }, momentOf());
      check(killed, before, false);
      say(killed);
      report.kills += 1;
      report.accepted += killed.said.filter((one) => 'accepted' in one).length;
      if (!killed.said.some((one) => 'opened' in one)) report.moments.opening += 1;
      else if (killed.said.some((one) => 'accepted' in one)) report.moments.adding += 1;
      else report.moments.comparing += 1;
    }
    check(await run(program, { dataDir, fill, baseFile, batches: accepted + 2 }, null), accepted, true);
    await rm(dataDir, { recursive: true, force: true });
  };
  let left = kills;
  const lane = async (name: string) => {
    for (let nth = 0; left > 0; nth++) {
      const count = Math.min(kind.kills, left);
      left -= count;
      await live(`${name}-${nth}`, count);
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, at) => lane(`lane-${at}`)));
  await rm(root, { recursive: true, force: true });
  return report;
}

export async function* killStores(folder: string, kills: number, seed: number): AsyncGenerator<KillsReport> {
  const program = join(folder, 'store-process.js');
  for (const kind of KINDS)
    yield await tortureKind(kind, Math.max(1, Math.round(kills * kind.share)), program, seed);
}
