// Owns the question what is said of the collection as of the end of a day.
import { queryOptions } from '@tanstack/react-query';
import { addressOf } from '../contract/address-of.ts';
import { READS } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { META_EVERY_MS } from './get-meta.ts';
import { policy } from './query-policy.ts';

/** Of a day that is not over, or still to come, the answer may change. */
export function metaOfDayQuery(day: string) {
  const address = addressOf(READS.meta, { asof: day });
  return queryOptions({
    ...policy,
    queryKey: ['meta-of-day', day],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.meta.reply, { signal })),
    staleTime: META_EVERY_MS,
  });
}
