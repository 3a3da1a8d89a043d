// Owns the question for the manifest of the frame: which chunks hold all events of one revision.
import { queryOptions } from '@tanstack/react-query';
import { ENDPOINTS } from '../contract/endpoints.ts';
import { addressOf, asofOf } from './address-of.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { META_EVERY_MS } from './get-meta.ts';
import { pinned } from './query-policy.ts';

/** `asof`: a revision, or a date; the reply names the revision it selects. */
export function frameQuery(asof: number | string) {
  const address = addressOf(ENDPOINTS.frame, { asof: asofOf(asof) });
  return queryOptions({
    ...pinned,
    queryKey: ['frame', String(asof)],
    // A number names one revision for ever; the revision that a date selects may change until that day has ended.
    ...(Number.isNaN(Number(asof)) && { staleTime: META_EVERY_MS, refetchInterval: META_EVERY_MS }),
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, ENDPOINTS.frame.reply, { signal })),
  });
}
