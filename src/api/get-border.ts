// Owns the question for one border: its line by chainage, and what lies along it.
import { queryOptions } from '@tanstack/react-query';
import { addressOf } from '../contract/address-of.ts';
import { borderReply } from '../contract/border-reply.ts';
import { API } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** Borders do not change while the page is open. */
export function borderQuery(id: string) {
  const address = addressOf({ path: `${API}/borders/{border}` }, { border: id });
  return queryOptions({
    ...pinned,
    queryKey: ['border', id],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, borderReply, { signal })),
  });
}
