// Owns the question for the claims of the events that a filter selects: all pages, up to as many as a board can show.
import { queryOptions } from '@tanstack/react-query';
import { asofOf } from '../contract/address-of.ts';
import type { ClaimPage, ToldClaim } from '../contract/claims-reply.ts';
import { EVENT_READS } from '../contract/event-reads.ts';
import { type Filter, without } from '../contract/filter.ts';
import { formatFilter, formatQuery } from '../contract/filter-grammar.ts';
import { MAX_PAGE } from '../contract/reads.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** Of 200 events each. */
const MOST_PAGES = 6;

export type Claims = {
  /** Events selected, with and without claims. */
  readonly events: number;
  /** In the order of the API; those of the same events that the filter's clause does not ask for, too. */
  readonly claims: readonly ToldClaim[];
  /** Whether there are more than are shown: these are the newest. */
  readonly isCut: boolean;
};

export function claimsQuery(revision: number, filter: Filter) {
  const asked = formatFilter(without(filter, ['asof']));
  const addressOf = (cursor: string | null) =>
    `${EVENT_READS.claims.path}?${formatQuery([
      ...asked,
      ['others', 'true'],
      ['limit', String(MAX_PAGE)],
      ['asof', String(asofOf(revision))],
      ...(cursor === null ? [] : [['cursor', cursor] as const]),
    ])}`;
  return queryOptions({
    ...pinned,
    queryKey: ['claims', revision, formatQuery(asked)],
    queryFn: async ({ signal }): Promise<Claims> => {
      const claims: ToldClaim[] = [];
      let [cursor, events]: [string | null, number] = [null, 0];
      for (let page = 0; page < MOST_PAGES; page++) {
        const address: string = addressOf(cursor);
        const reply: ClaimPage = await orThrow(
          address,
          fetchChecked(address, EVENT_READS.claims.reply, { signal }),
        );
        claims.push(...reply.claims);
        events = reply.events;
        cursor = reply.nextCursor;
        if (cursor === null) break;
      }
      return { events, claims, isCut: cursor !== null };
    },
  });
}
