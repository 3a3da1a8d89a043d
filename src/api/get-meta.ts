// Owns the question what the newest revision is, asked again every minute while the page is visible.
import { queryOptions } from '@tanstack/react-query';
import { READS } from '../contract/reads.ts';
import { addressOf } from './address-of.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { policy } from './query-policy.ts';

export const META_EVERY_MS = 60_000;

/** `data` stays when a later attempt fails; `error` and `dataUpdatedAt` then say that it is stale. */
export function metaQuery() {
  const address = addressOf(READS.meta);
  return queryOptions({
    ...policy,
    queryKey: ['meta'],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.meta.reply, { signal })),
    staleTime: META_EVERY_MS / 2,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: META_EVERY_MS,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
  });
}
