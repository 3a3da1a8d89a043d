// Measures the first load as a reader on a slow line meets it: 4× slowed CPU, 189 kB/s, 562 ms latency, nothing cached.
import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../scripts/find-chromium.mjs';
import { median, spread } from './statistics.ts';

const PORT = '4331';
const ORIGIN = `http://127.0.0.1:${PORT}`;
const RUNS = 5;
const CPU_SLOWDOWN = 4;
const BYTES_PER_S = 189_000;
const LATENCY_MS = 562;

type Run = {
  /** Script bytes on the wire (gzip) that had arrived when the map could be moved. */
  readonly scriptBytes: number;
  /** From navigation until the map is in the page and can be moved. */
  readonly mapMs: number;
  /** From navigation until every event is in and counted. */
  readonly eventsMs: number;
  /** Sum of what tasks of the main thread take beyond 50 ms each, until all events are in. */
  readonly blockingMs: number;
};

export async function measureFirstLoad() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found.');
  const server = spawn(process.execPath, ['scripts/serve-for-tests.mjs'], {
    env: { ...process.env, PORT },
    stdio: 'ignore',
  });
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await answers(server);
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await loadOnce(browser));
    const of = (name: keyof Run) => runs.map((run) => Math.round(run[name]));
    return {
      conditions: { cpuSlowdown: CPU_SLOWDOWN, bytesPerS: BYTES_PER_S, latencyMs: LATENCY_MS, runs: RUNS },
      scriptKB: median(of('scriptBytes')) / 1000,
      mapMs: { median: median(of('mapMs')), spread: spread(of('mapMs')) },
      eventsMs: { median: median(of('eventsMs')), spread: spread(of('eventsMs')) },
      blockingMs: { median: median(of('blockingMs')), spread: spread(of('blockingMs')) },
    };
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

async function loadOnce(browser: Browser): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_S,
    uploadThroughput: BYTES_PER_S,
  });
  await page.addInitScript(() => {
    const found: number[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(ORIGIN, { waitUntil: 'commit' });
  // The number, not the word: what counts may stand before there is anything to count.
  const isCounted = () => /\d events/.test(document.querySelector('aside')?.textContent ?? '');
  await page.waitForFunction(isCounted, null, { timeout: 60_000, polling: 50 });
  const run = await page.evaluate(() => {
    const [map] = performance.getEntriesByName('sarhad:map-stands');
    const mapMs = map?.startTime ?? Number.NaN;
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name, responseEnd }) => /\.m?js$/.test(new URL(name).pathname) && responseEnd <= mapMs,
    );
    const { longTasks } = window as unknown as { longTasks: number[] };
    return {
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      mapMs,
      eventsMs: performance.now(),
      blockingMs: longTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    };
  });
  await context.close();
  return run;
}

async function answers(server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600 && server.exitCode === null; attempt += 1) {
    if (
      await fetch(`${ORIGIN}/healthz`).then(
        (reply) => reply.ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The server for the measurement did not start.');
}
