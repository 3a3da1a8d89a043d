// Owns by what a list of events can be sorted, as links and queries name it. What each means: `matching/sort-events`.

export const SORTS = ['newest', 'oldest', 'killed', 'grade'] as const;
export type Sort = (typeof SORTS)[number];

/** Never written. */
export const DEFAULT_SORT = 'newest' satisfies Sort;
