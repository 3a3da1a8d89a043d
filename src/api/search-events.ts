// Owns the question which events match a text, or are picked: the engine filters by the keys that come back.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { READS } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** `data.keys`, ascending; not asked for an empty text alone. While typing, the keys of the text before stand in. */
export function searchQuery(revision: number, text: string, pick?: readonly string[]) {
  const q = text.trim() === '' ? undefined : text;
  const ids = pick?.join();
  const address = addressOf(READS.search, { q, pick: ids, asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['search', revision, q, ids],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, READS.search.reply, { signal })),
    enabled: (q ?? ids) !== undefined,
    placeholderData: keepPreviousData,
  });
}
