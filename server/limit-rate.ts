// Owns how often something may be asked for: by one client, and by all of them together.
import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { Rate } from '../src/contract/endpoints.ts';
import { Refusal } from './problems.ts';

const MINUTE_MS = 60_000;

/** Counted in this process, from its start; nothing of clients is written down. */
export function limitRate({ perClient, inAll, minutes }: Rate): MiddlewareHandler[] {
  const window = { windowMs: minutes * MINUTE_MS, standardHeaders: false } as const;
  const limiter = (limit: number, who: string, keyOf: (client: string) => string) =>
    rateLimiter<{ Bindings: { client?: string } }>({
      ...window,
      limit,
      // Without a server's connection, as in tests, all are one client.
      keyGenerator: ({ env }) => keyOf(env?.client ?? 'unknown'),
      handler(context) {
        const { resetTime } = context.get('rateLimit' as never) as { resetTime?: Date };
        const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
        throw new Refusal(
          'too-many-requests',
          `${who} asked for this more than ${limit} times in ${minutes} minutes; try again in ${inWords(seconds)}.`,
          { headers: { 'Retry-After': String(seconds) } },
        );
      },
    }) as MiddlewareHandler;
  return [limiter(perClient, 'You', (client) => client), limiter(inAll, 'All clients together', () => 'all')];
}

function inWords(seconds: number): string {
  const [count, unit] = seconds < 100 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
