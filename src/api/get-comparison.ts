// Owns the question for two selections side by side: figures of each, pictures of both in one scale.
import { queryOptions } from '@tanstack/react-query';
import { COMPARISON } from '../contract/comparison-reply.ts';
import type { Filter } from '../contract/filter.ts';
import { formatQuery } from '../contract/filter-grammar.ts';
import { filterAsof } from '../link/paper-query.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

type Asked = {
  readonly revision: number | string;
  readonly filter: Filter;
  /** As links write what it is compared with. */
  readonly compared: string;
  /** Of each picture, px. */
  readonly width: number;
};

/** Of one width the figures of another stand while its pictures come. */
export function comparisonQuery({ revision, filter, compared, width }: Asked) {
  const asked = formatQuery([...filterAsof(filter, revision), ['with', compared]]);
  const address = `${COMPARISON.path}?${asked}&width=${width}`;
  return queryOptions({
    ...pinned,
    queryKey: ['comparison', asked, width],
    queryFn: ({ signal }) => orThrow(address, fetchChecked(address, COMPARISON.reply, { signal })),
    placeholderData: (held, query) => (query?.queryKey[1] === asked ? held : undefined),
  });
}
