// Owns mixed traffic for minutes on end: 200 requests a second, as many readers make them, on the built-in collection.
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Draw } from '../../data/synthetic/draw.ts';
import type { EventPage } from '../../src/contract/event-replies.ts';
import type { FrameManifest } from '../../src/contract/frame.ts';
import { asker } from '../ask.ts';
import { quantile } from '../statistics.ts';
import { answers, end, ORIGIN, start } from './tortured-server.ts';

const A_SECOND = 200;
/** Before it counts: what is made once, and what the program compiles. */
const WARM_UP_S = 10;
const ask = asker(ORIGIN);

export type TrafficReport = {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** 99th percentile by kind of request. */
  readonly p99ByKind: Readonly<Record<string, number>>;
  /** Answers of another status than 200, and requests without an answer. */
  readonly errors: number;
};

/** Shares of what is asked; a tenth asks by a filter that nobody asked by before. */
async function makeTraffic(seed: number): Promise<(nth: number) => readonly [kind: string, path: string]> {
  const get = async <T>(path: string) => (await (await fetch(`${ORIGIN}${path}`)).json()) as T;
  const { chunks } = await get<FrameManifest>('/api/v1/frame');
  const page = await get<EventPage>('/api/v1/events?limit=100');
  const chunk = (nth: number) => chunks[nth % chunks.length]?.href ?? '';
  const event = (nth: number) => `/api/v1/events/${page.events[nth % page.events.length]?.id}`;
  const day = (nth: number) => new Date(Date.UTC(2021, 0, 1 + (nth % 2100))).toISOString().slice(0, 10);
  const draw = new Draw();
  return (nth) => {
    draw.begin(seed, nth);
    const at = draw.next();
    if (at < 0.1)
      return ['new filter', `/api/v1/events?limit=50&from=${day(nth)}&killed=${Math.floor(nth / 2100)}`];
    if (at < 0.4) return ['manifest', '/api/v1/frame'];
    if (at < 0.6) return ['chunk', chunk(nth)];
    if (at < 0.8) return ['page', '/api/v1/events?limit=50'];
    return ['detail', event(nth)];
  };
}

export async function sendTraffic(folder: string, seconds: number, seed: number): Promise<TrafficReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sarhad-traffic-'));
  const server = start(join(folder, 'main.js'), dataDir, '');
  try {
    if (!(await answers(server))) throw new Error(`The server did not start: ${server.said}`);
    const requestOf = await makeTraffic(seed);
    await run(requestOf, 0, WARM_UP_S * A_SECOND);
    return await run(requestOf, WARM_UP_S * A_SECOND, seconds * A_SECOND);
  } finally {
    await end(server, 'SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds from when each request was due: a server that falls behind is not spared by asking it later. */
async function run(
  requestOf: (nth: number) => readonly [string, string],
  first: number,
  count: number,
): Promise<TrafficReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const times = new Float64Array(count);
  const kinds: string[] = new Array(count);
  let errors = 0;
  const began = performance.now();
  const waiting = new Set<Promise<void>>();
  for (let nth = 0; nth < count; nth++) {
    const due = began + (nth * 1000) / A_SECOND;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const [kind, path] = requestOf(first + nth);
    kinds[nth] = kind;
    const asked = ask(path, agent).then(
      ({ status }) => {
        if (status !== 200) errors += 1;
        times[nth] = performance.now() - due;
      },
      () => {
        errors += 1;
        times[nth] = performance.now() - due;
      },
    );
    waiting.add(asked);
    void asked.then(() => waiting.delete(asked));
  }
  await Promise.all(waiting);
  agent.destroy();
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const of = (kind: string) => [...times].filter((_, nth) => kinds[nth] === kind);
  const all = [...times];
  return {
    requests: count,
    p50: rounded(quantile(all, 0.5)),
    p99: rounded(quantile(all, 0.99)),
    most: rounded(quantile(all, 1)),
    p99ByKind: Object.fromEntries(
      [...new Set(kinds)].sort().map((kind) => [kind, rounded(quantile(of(kind), 0.99))]),
    ),
    errors,
  };
}
