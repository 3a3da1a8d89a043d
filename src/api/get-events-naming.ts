// Owns the question which events of a border name something: the newest page of the list, with its text.
import { queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { EVENT_READS } from '../contract/event-reads.ts';
import { MAX_PAGE } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** By beginnings of words, as `q` finds them; whatever else the page filters by. */
export function eventsNamingQuery(revision: number, border: string, name: string) {
  const address = addressOf(EVENT_READS.events, { border, q: name, limit: MAX_PAGE, asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['events-naming', revision, border, name],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, EVENT_READS.events.reply, { signal })),
  });
}
