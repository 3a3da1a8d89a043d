// Owns the question which events match a text: the engine filters by the keys that come back.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { READS } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** `data.keys`, ascending; not asked for an empty text. While typing, the keys of the text before stand in. */
export function searchQuery(revision: number, text: string) {
  const address = addressOf(READS.search, { q: text, asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['search', revision, text],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.search.reply, { signal })),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
