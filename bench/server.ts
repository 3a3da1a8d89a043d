// Owns the measurement of a real server on loopback: manifest, chunk and pages of events at 200 requests/s, each for some seconds.
// Alone: node scripts/run-ts.mjs bench/server.ts [folder of a filled database]; `npm run build` first.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameManifest } from '../src/contract/frame.ts';
import { asker } from './ask.ts';
import { quantile } from './statistics.ts';

const PORT = Number(process.env.BENCH_PORT ?? 4332);
const ORIGIN = `http://127.0.0.1:${PORT}`;
const ask = asker(ORIGIN);
const A_SECOND = 200;
const REQUESTS = 1000;
const SYNTHETIC_ROWS = 1_000_000;
const START_LIMIT_MS = 600_000;

/**
 * Milliseconds from when each request was due until its whole answer was there: a server that falls behind is not
 * spared by asking it later.
 */
async function atRate(pathOf: (index: number) => string) {
  // Of this run alone: the server closes connections that have rested for some seconds.
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const times: number[] = [];
  let bytes = 0;
  const start = performance.now();
  const asked = Array.from({ length: REQUESTS }, async (_, index) => {
    const due = start + (index * 1000) / A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const answer = await ask(pathOf(index), agent);
    if (answer.status !== 200) throw new Error(`${pathOf(index)} answered ${answer.status}`);
    bytes += answer.bytes;
    times.push(performance.now() - due);
  });
  await Promise.all(asked);
  agent.destroy();
  const at = (share: number) => Math.round(quantile(times, share) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes: Math.round(bytes / REQUESTS) };
}

async function measure(folder: string) {
  const started = performance.now();
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '' },
    stdio: 'ignore',
  });
  try {
    await answers(server);
    const answersMs = Math.round(performance.now() - started);
    const manifest = (await (await fetch(`${ORIGIN}/api/v1/frame`)).json()) as FrameManifest;
    const frameMs = Math.round(performance.now() - started);
    let frameBytes = 0;
    const once = new Agent();
    for (const { href } of manifest.chunks) frameBytes += (await ask(href, once)).bytes;
    const chunk = manifest.chunks[0]?.href ?? '';
    const years = Array.from({ length: 6 }, (_, at) => 2021 + at);
    const filters = years.flatMap((year) => [
      `from=${year}-01-01&to=${year}-12-31`,
      `type=attack&from=${year}-03-01`,
      `border=AF-TJ,AF-PK&to=${year}-06-30`,
    ]);
    const cursors = await cursorsOf(30);
    return {
      rows: manifest.rows,
      chunks: manifest.chunks.length,
      bytesAnEvent: Math.round((frameBytes / manifest.rows) * 100) / 100,
      firstAnswerMs: answersMs,
      frameBuiltMs: frameMs,
      manifest: await atRate(() => '/api/v1/frame'),
      chunk: await atRate(() => chunk),
      events: await atRate(() => '/api/v1/events?limit=50'),
      eventsPaged: await atRate(
        (index) => `/api/v1/events?limit=50&cursor=${cursors[index % cursors.length]}`,
      ),
      eventsFiltered: await atRate((index) => `/api/v1/events?limit=50&${filters[index % filters.length]}`),
    };
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

/** Cursors of so many pages, one after the other. */
async function cursorsOf(pages: number): Promise<string[]> {
  const cursors: string[] = [];
  let query = '';
  for (let page = 0; page < pages; page++) {
    const reply = await fetch(`${ORIGIN}/api/v1/events?limit=50${query}`);
    const { nextCursor } = (await reply.json()) as { nextCursor: string | null };
    if (nextCursor === null) break;
    cursors.push(nextCursor);
    query = `&cursor=${nextCursor}`;
  }
  return cursors;
}

async function answers(server: ChildProcess): Promise<void> {
  const end = performance.now() + START_LIMIT_MS;
  while (server.exitCode === null && performance.now() < end) {
    const isThere = await fetch(`${ORIGIN}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server for the measurement did not start.');
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}

/** The built-in collection, then a million synthetic events: those of a folder filled before, or of a new one. */
export async function measureServer(filled?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-bench-'));
  try {
    const builtIn = await measure(join(folder, 'built-in'));
    console.log('server, built-in collection:', JSON.stringify(builtIn));
    const synthetic = filled ?? join(folder, 'synthetic');
    if (filled === undefined) {
      const fill = ['scripts/run-ts.mjs', 'server/commands/fill.ts'];
      await run([...fill, '--rows', String(SYNTHETIC_ROWS), '--dir', synthetic]);
    }
    return { requestsASecond: A_SECOND, requests: REQUESTS, builtIn, synthetic: await measure(synthetic) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('bench/server.ts')) {
  console.log(JSON.stringify(await measureServer(process.argv[2]), null, 2));
}
