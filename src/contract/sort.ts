// Owns by what a list of events can be sorted, as links and queries name it. What each means: `matching/sort-events`.
import type { Filter } from './filter.ts';

/** `distance` is that to the point of the filter `near`, and needs one. */
export const SORTS = ['newest', 'oldest', 'killed', 'grade', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

/** Never written. */
export const DEFAULT_SORT = 'newest' satisfies Sort;

/** What a list is sorted by under a filter: without a point to measure from there is no distance. */
export const sortUnder = ({ near }: Filter, sort: Sort): Sort =>
  sort === 'distance' && near === undefined ? DEFAULT_SORT : sort;
