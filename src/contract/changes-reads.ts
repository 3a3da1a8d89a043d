// Owns what is asked of changes, by the page and in addresses that the server gives; nothing of it is needed before somebody asks what has changed.
import { changes } from './changes-reply.ts';
import { type Filter, without } from './filter.ts';
import { FILTER_GRAMMAR, formatFilter } from './filter-grammar.ts';
import { API } from './reads.ts';
import { STATUSES_OUTSIDE_TOTALS } from './taxonomy.ts';

export const CHANGES = { path: `${API}/changes`, reply: changes } as const;

/** A view without a filter shows nothing that is planned or retracted; without a filter the API tells of that, too. */
export function changesOfView(filter: Filter): readonly (readonly [string, string])[] {
  const written = formatFilter(without(filter, ['asof']));
  if (written.length > 0) return written;
  return [['status', FILTER_GRAMMAR.status.format({ any: [], not: STATUSES_OUTSIDE_TOTALS })]];
}
