// Owns who is told the figures: whoever has the token that was set for it.
import type { Handler } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { answerProblem, Refusal } from '../problems.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

export function serveMetrics(metrics: Metrics, store: Pick<Store, 'summary'>, token: string): Handler {
  return async ({ req }) => {
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(req.header('Authorization') ?? '') ?? [];
    if (!(await timingSafeEqual(token, given))) {
      const detail = 'This needs "Authorization: Bearer …" with the token of METRICS_TOKEN.';
      const headers = { 'WWW-Authenticate': 'Bearer realm="sarhad metrics"' };
      return answerProblem(new Refusal('unauthorised', detail, { headers }), req.path);
    }
    return new Response(await metrics.tell(store), {
      headers: { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' },
    });
  };
}
