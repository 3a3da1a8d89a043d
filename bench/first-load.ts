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
const LONGEST_LOAD_S = 60;

type Run = {
  /** Script bytes on the wire that had arrived when the map could be moved. */
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
    // Not counted: a server that has just started still compresses the page, on the same processor.
    await loadOnce(browser);
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

/** Puts down when the number of events first stands in the page, as it happens: to look every so often would take time from what is measured. */
const NOTE_MOMENTS = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries());
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    // The number, not the word: what counts may stand before there is anything to count.
    if (!/\\d events/.test(document.querySelector('aside')?.textContent ?? '')) return;
    performance.mark('counted');
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, characterData: true });`;

const READ_MOMENTS = `(() => {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const mapMs = at('sarhad:map-stands');
  const eventsMs = at('counted');
  if (mapMs === null || eventsMs === null) return null;
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name, responseEnd }) => /\\.m?js$/.test(new URL(name).pathname) && responseEnd <= mapMs);
  return {
    scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    mapMs,
    eventsMs,
    blockingMs: window.longTasks
      .filter(({ startTime }) => startTime < eventsMs)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
  };
})()`;

async function loadOnce(browser: Browser): Promise<Run> {
  const page = await openTarget(browser);
  await page.send('Page.enable');
  await page.send('Network.enable');
  await page.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: 1440,
    height: 900,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await page.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_S,
    uploadThroughput: BYTES_PER_S,
  });
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: NOTE_MOMENTS });
  await page.send('Page.navigate', { url: ORIGIN });
  try {
    for (let second = 0; second < LONGEST_LOAD_S; second += 1) {
      // Asked seldom: each question takes a turn of the page's main thread.
      await new Promise((done) => setTimeout(done, second === 0 ? 5000 : 1000));
      const reply = await page.send('Runtime.evaluate', { expression: READ_MOMENTS, returnByValue: true });
      const { value } = (reply as { result: { value: Run | null } }).result;
      if (value !== null) return value;
    }
    throw new Error('The page did not count its events.');
  } finally {
    await page.close();
  }
}

/**
 * A page that nothing is attached to but this: Playwright attaches itself to each worker of its pages before it lets it start, over the
 * page's main thread, which a slowed one takes most of a second for.
 */
async function openTarget(browser: Browser) {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let asked = 0;
  return {
    async send(method: string, params: object = {}): Promise<unknown> {
      asked += 1;
      const id = asked;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      await session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
      return answer;
    },
    async close(): Promise<void> {
      await session.send('Target.closeTarget', { targetId });
      await session.send('Target.disposeBrowserContext', { browserContextId });
      await session.detach();
    },
  };
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
