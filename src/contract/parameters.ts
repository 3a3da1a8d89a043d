// Owns the parameters that several requests of the API take, apart from filters.
import type { ParameterType } from './filter-grammar.ts';
import { MAX_PAGE } from './reads.ts';
import { SORTS } from './sort.ts';

export const DEFAULT_PAGE = 50;

export type Parameter = {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly expected: string;
  readonly example: string;
  readonly meaning: string;
  /** A text, unless said. */
  readonly schema?: ParameterType;
};

export const asof: Parameter = {
  name: 'asof',
  in: 'query',
  required: false,
  expected: 'a revision such as 412, or a date',
  example: '3',
  meaning: 'The data as known at this revision, or at the end of this day (UTC). Absent: the newest.',
};
export const id: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  expected: 'the id of an event',
  example: 'mohmand-2021-01-06',
  meaning: 'Event.',
};
export const optional = (name: string, expected: string, example: string, meaning: string): Parameter => ({
  name,
  in: 'query',
  required: false,
  expected,
  example,
  meaning,
});
/** Of whatever takes a filter. */
export const grammarVersion = optional(
  'v',
  'the version of the grammar of filters, a whole number',
  '2',
  'Version in which the filter is written, as every link has it: one of an earlier version is read as the page reads it. Absent: 2. (A link without it is of version 1: give v=1 beside its filter.)',
);
const cursor = optional(
  'cursor',
  'the nextCursor of the page before',
  'eyJyIjoxfQ',
  'Continues a list at the revision it began at. The filter may be another one: the list goes on from the same place.',
);

/** Of a list with a largest page of its own, which is also the usual one. */
export const longPaging = (most: number, what: string): readonly Parameter[] => [
  cursor,
  {
    ...optional('limit', `a whole number from 1 to ${most}`, '50', `${what} a page; ${most} unless given.`),
    schema: { type: 'integer', minimum: 1, maximum: most },
  },
];

/** Of a list of events, or of what events hold. */
export const paging: readonly Parameter[] = [
  cursor,
  {
    ...optional(
      'limit',
      `a whole number from 1 to ${MAX_PAGE}`,
      '50',
      `Events a page; ${DEFAULT_PAGE} unless given.`,
    ),
    schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE },
  },
];

export const sort: Parameter = {
  ...optional(
    'sort',
    `one of ${SORTS.join(', ')}`,
    'killed',
    'Order of the list: newest first (unless given), oldest first, most people killed first (the figure that the filter killed compares; unknown last), best grade of a source first (reliability, then credibility; what cannot be judged last), nearest first (to the point of near, which it needs). What stands alike comes newest first. A cursor continues lists of its own sort alone.',
  ),
  schema: { type: 'string', enum: SORTS },
};

/** Of what is painted. */
export const mapPart = optional(
  'map',
  'lng,lat,zoom',
  '70.05,37.93,8',
  'The part of the map, as links write it. Absent: what holds the border asked for, or the events.',
);
export const oneEvent = optional(
  'event',
  'the id of an event',
  'mohmand-2021-01-06',
  'This event alone, whatever the filter; only asof counts beside it.',
);
