// Owns the question for one event by its id, as links name it, at one revision.
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import type { SarhadEvent } from '../contract/event.ts';
import { EVENT_READS } from '../contract/event-reads.ts';
import { ApiFailure } from './failure.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** Fails with `http` 404 when the revision has no such event, with 410 when it is withheld. */
export function eventQuery(revision: number, id: string) {
  const address = addressOf(EVENT_READS.event, { id, asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['event', revision, id],
    // What asks for the same later need not hear again that there is none.
    retryOnMount: ({ state }: { readonly state: { readonly error: Error | null } }) => !isGone(state.error),
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, EVENT_READS.event.reply, { signal })),
  });
}

const isGone = (error: Error | null): boolean =>
  error instanceof ApiFailure && error.failure.kind === 'http' && [404, 410].includes(error.failure.status);

/** Keeps an event that came in a list, so that it need not be asked for; one that was retracted must be: only the reply says what replaced it. */
export function keepEvent(client: QueryClient, revision: number, event: SarhadEvent): void {
  if (event.status === 'retracted') return;
  client.setQueryData(eventQuery(revision, event.id).queryKey, { revision, event, replacedBy: null });
}
