// Owns the question for the names of everything that events point to, at one revision.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { READS } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** While a newer revision is fetched the names of the one before stand in, so that no label goes blank. */
export function dictionaryQuery(revision: number) {
  const address = addressOf(READS.dictionary, { asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['dictionary', revision],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.dictionary.reply, { signal })),
    placeholderData: keepPreviousData,
    // Parts that are shown later take a failure as it stands: each asking anew would make it come and go.
    retryOnMount: false,
  });
}
