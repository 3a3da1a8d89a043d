// Owns the question what a text that finds nothing was near to, and how many events that finds under a filter.
import { queryOptions } from '@tanstack/react-query';
import { asofOf } from '../contract/address-of.ts';
import { type Filter, without } from '../contract/filter.ts';
import { formatFilter, formatQuery } from '../contract/filter-grammar.ts';
import { SPELLINGS } from '../contract/spellings-reply.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** `data.spellings`, nearest first. */
export function spellingsQuery(revision: number, filter: Filter) {
  const asked = formatFilter(without(filter, ['asof']));
  const address = `${SPELLINGS.path}?${formatQuery([...asked, ['asof', String(asofOf(revision))]])}`;
  return queryOptions({
    ...pinned,
    queryKey: ['spellings', revision, formatQuery(asked)],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, SPELLINGS.reply, { signal })),
    enabled: revision > 0 && (filter.q ?? '') !== '',
  });
}
