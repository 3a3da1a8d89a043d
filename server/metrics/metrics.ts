// Owns what is measured of a running server, in the text format of Prometheus: how much, never who or what for.
import type { MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { PUBLIC, type Store } from '../store/store.ts';
import { methodOf, routeOf } from './route-of.ts';

/** Seconds. What is kept ready takes a few milliseconds, a search seconds, an import minutes. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];
/** A database that does not answer for so long counts as away; who asks for the figures gets them all the same. */
const PATIENCE_MS = 2000;

export type Metrics = {
  readonly count: MiddlewareHandler;
  readonly onLook: (cache: string, isHit: boolean) => void;
  readonly contentType: string;
  /** As of now; asks the store. */
  tell(store: Pick<Store, 'summary'>): Promise<string>;
  close(): void;
};

export function createMetrics(patienceMs = PATIENCE_MS): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    ...{ name: 'sarhad_http_requests_total', help: 'Requests answered, by form of address and status.' },
    ...{ labelNames: ['method', 'route', 'status'] as const, registers },
  });
  const durations = new Histogram({
    ...{ name: 'sarhad_http_request_duration_seconds', help: 'Time until an answer began.' },
    ...{ labelNames: ['route'] as const, buckets: BUCKETS, registers },
  });
  const batches = new Counter({
    ...{
      name: 'sarhad_batches_total',
      help: 'Batches sent to this server: accepted, refused for what they are, or failed.',
    },
    ...{ labelNames: ['outcome'] as const, registers },
  });
  // Known from the start: an alarm about what has never been is none.
  for (const outcome of ['accepted', 'refused', 'failed']) batches.inc({ outcome }, 0);
  const looks = new Counter({
    ...{
      name: 'sarhad_cache_requests_total',
      help: 'Looks into what is kept ready, by whether it was there.',
    },
    ...{ labelNames: ['cache', 'result'] as const, registers },
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const revision = gauge('sarhad_revision', 'Newest revision known to this server.');
  const changed = gauge('sarhad_revision_timestamp_seconds', 'When the newest revision became known.');
  const events = gauge('sarhad_events', 'Events that everybody may read.');
  const isUp = gauge('sarhad_database_up', '1 when the database answered just now, else 0.');

  return {
    contentType: registry.contentType,
    async count(context, next) {
      const start = performance.now();
      await next();
      const { method, url } = context.req;
      const { status } = context.res;
      const route = routeOf(new URL(url).pathname, status);
      requests.inc({ method: methodOf(method), route, status });
      durations.observe({ route }, (performance.now() - start) / 1000);
      if (route === ENDPOINTS.batches.path && method === 'POST')
        batches.inc({ outcome: status < 300 ? 'accepted' : status < 500 ? 'refused' : 'failed' });
    },
    onLook: (cache, isHit) => looks.inc({ cache, result: isHit ? 'hit' : 'miss' }),
    async tell(store) {
      const summary = await within(patienceMs, store.summary(PUBLIC));
      isUp.set(summary === null ? 0 : 1);
      if (summary !== null) {
        revision.set(summary.revision);
        changed.set(Date.parse(summary.changedAt) / 1000);
        events.set(summary.eventCount);
      }
      return registry.metrics();
    },
    close: () => registry.clear(),
  };
}

/** Null when it fails, or takes longer. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  return Promise.race([answer.catch(() => null), late]).finally(() => clearTimeout(timer));
}
