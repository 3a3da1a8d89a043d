// Owns the access log: a line a request, which names neither who asked nor what was looked for.
import type { MiddlewareHandler } from 'hono';

/** `GET /api/v1/meta 200 3 ms`: method, path, status, time until the answer began. Without the query: what analysts look for is nobody's business. */
export function logRequests(log: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const { pathname } = new URL(context.req.url);
    const duration = Math.round(performance.now() - start);
    log(`${context.req.method} ${pathname.slice(0, 200)} ${context.res.status} ${duration} ms`);
  };
}
