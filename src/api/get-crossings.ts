// Owns the question for all crossings of all borders.
import { queryOptions } from '@tanstack/react-query';
import { addressOf } from '../contract/address-of.ts';
import { crossingsReply } from '../contract/border-reply.ts';
import { API } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** The table of the same crossings: a row for each period of a state. */
export const CROSSINGS_CSV = `${API}/crossings.csv`;

/** Crossings do not change while the page is open. */
export function crossingsQuery() {
  const address = addressOf({ path: `${API}/crossings` });
  return queryOptions({
    ...pinned,
    queryKey: ['crossings'],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, crossingsReply, { signal })),
  });
}
