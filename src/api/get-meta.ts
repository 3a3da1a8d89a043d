// Owns the question what the newest revision is, asked again every minute while the page is visible, sooner after a failure; and what
// is said of an earlier one.
import { queryOptions } from '@tanstack/react-query';
import { addressOf } from '../contract/address-of.ts';
import { READS } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { policy } from './query-policy.ts';

export const META_EVERY_MS = 60_000;
/** While the server cannot be reached; the attempts of one question come on top. */
export const META_AFTER_FAILURE_MS = 5000;

/**
 * What is said of the collection, of the newest revision unless one is given. `data` stays when a later attempt fails; `error` and
 * `dataUpdatedAt` then say that it is stale.
 */
export function metaQuery(asof?: number) {
  const address = addressOf(READS.meta, { asof });
  return queryOptions({
    ...policy,
    queryKey: asof === undefined ? ['meta'] : ['meta', asof],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.meta.reply, { signal })),
    staleTime: META_EVERY_MS / 2,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      asof === undefined && (state.status === 'error' ? META_AFTER_FAILURE_MS : META_EVERY_MS),
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
  });
}
