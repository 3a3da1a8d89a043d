// Owns the question what differs between two revisions, in a view or in the whole collection.
import { queryOptions } from '@tanstack/react-query';
import { CHANGES, changesOfView } from '../contract/changes-reads.ts';
import { type Change, type ChangeKind, type Changes, MAX_CHANGES } from '../contract/changes-reply.ts';
import type { Filter } from '../contract/filter.ts';
import { formatQuery } from '../contract/filter-grammar.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

export type Between = {
  readonly since: number;
  readonly until: number;
  /** Null: of the whole collection. */
  readonly filter: Filter | null;
};

/** How many there are of each kind, in the view and outside it. */
export function changeCountsQuery(between: Between) {
  const address = `${CHANGES.path}?${formatQuery([...asked(between), ['limit', '1']])}`;
  return queryOptions({
    ...pinned,
    queryKey: ['change-counts', ...nameOf(between)],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, CHANGES.reply, { signal })),
  });
}

/** The latest of one kind, as many as are wanted and there are. */
export function changesQuery(between: Between, kind: ChangeKind, wanted: number) {
  const query = [
    ...asked(between),
    ['kind', kind],
    ['limit', String(Math.min(wanted, MAX_CHANGES))],
  ] as const;
  return queryOptions({
    ...pinned,
    queryKey: ['changes', kind, wanted, ...nameOf(between)],
    // Not an infinite query of the library: that would come with the page, for whom nothing has changed, too.
    queryFn: async ({ signal }): Promise<readonly Change[]> => {
      const changes: Change[] = [];
      let cursor: string | null = null;
      do {
        const next: readonly (readonly [string, string])[] = cursor === null ? [] : [['cursor', cursor]];
        const address = `${CHANGES.path}?${formatQuery([...query, ...next])}`;
        const page: Changes = await orThrow(address, fetchChecked(address, CHANGES.reply, { signal }));
        changes.push(...page.changes);
        cursor = page.nextCursor;
      } while (cursor !== null && changes.length < wanted);
      return changes;
    },
  });
}

/** Those that are no longer shown, by their ids: a first page of them. */
export function withheldQuery(between: Between) {
  const address = `${CHANGES.path}?${formatQuery([...asked(between), ['kind', 'withheld'], ['limit', '20']])}`;
  return queryOptions({
    ...pinned,
    queryKey: ['changes', 'withheld', ...nameOf(between)],
    queryFn: async ({ signal }) =>
      (await orThrow(address, fetchChecked(address, CHANGES.reply, { signal }))).withheld.events,
  });
}

const nameOf = ({ since, until, filter }: Between) => [
  since,
  until,
  filter && formatQuery(changesOfView(filter)),
];

const asked = ({ since, until, filter }: Between): (readonly [string, string])[] => [
  ['since', String(since)],
  ['until', String(until)],
  ...(filter === null ? [] : changesOfView(filter)),
];
