// Owns the question for the manifest of the frame: which chunks hold all events of one revision.
import { queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { READS } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { META_EVERY_MS } from './get-meta.ts';
import { pinned } from './query-policy.ts';

type Dates = { readonly from?: string; readonly to?: string };

/**
 * `asof`: a revision, or a date; the reply names the revision it selects. Dates matter where events come in groups:
 * theirs come one by one.
 */
export function frameQuery(asof: number | string, { from, to }: Dates = {}) {
  const address = addressOf(READS.frame, { asof: asofOf(asof), from, to });
  return queryOptions({
    ...pinned,
    queryKey: ['frame', String(asof), from, to],
    // A number names one revision for ever; the revision that a date selects may change until that day has ended.
    ...(Number.isNaN(Number(asof)) && { staleTime: META_EVERY_MS, refetchInterval: META_EVERY_MS }),
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.frame.reply, { signal })),
  });
}
