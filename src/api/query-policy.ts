// Owns when requests are repeated: after which failures, how often, and for how long an answer stands.
import { ApiFailure, type Failure } from './failure.ts';

/** Delays before the second, third and fourth attempt. */
const RETRY_DELAYS_MS = [400, 1500, 4000];

/** Another attempt may help when nobody answered or the server had trouble; never when it refused the request. */
export function mayHelpToRetry(failure: Failure): boolean {
  if (failure.kind === 'http') return failure.status >= 500;
  return failure.kind !== 'bad-body';
}

/** Options of every request. Without `networkMode: 'always'` a cut network would pause requests in silence. */
export const policy = {
  networkMode: 'always',
  retry: (failures: number, error: Error) =>
    failures < RETRY_DELAYS_MS.length && error instanceof ApiFailure && mayHelpToRetry(error.failure),
  retryDelay: (failures: number) => RETRY_DELAYS_MS[failures] ?? 4000,
} as const;

/** For answers that name their revision or content: they never change, so they are never asked for again. */
export const pinned = {
  ...policy,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 10 * 60_000,
} as const;
