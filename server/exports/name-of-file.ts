// Owns the names of downloaded files: what is in them, the filter in brief, the revision.
import type { Filter, FilterParameter } from '../../src/contract/filter.ts';
import { FILTER_GRAMMAR, formatFilter } from '../../src/contract/filter-grammar.ts';

const MAX_TOLD = 60;
/** What tells files apart first: where, when, what, who. Others are only counted. */
const TOLD = ['border', 'country', 'province', 'from', 'to', 'type', 'category', 'actor', 'q'] as const;

/**
 * `sarhad-events-AF-TJ-from-2025-11-01-to-2026-02-15-r3.csv`; parameters that find no room, or no plain letters, are counted:
 * `…-AF-TJ-and-2-filters-r3.csv`. Plain ASCII, so that no system renames it.
 */
export function nameOfFile(what: string, filter: Filter, revision: number, extension: string): string {
  const { asof: _, ...rest } = filter;
  const set = formatFilter(rest).map(([parameter]) => parameter);
  const told: string[] = [];
  let left = set.length;
  for (const parameter of TOLD) {
    const text = set.includes(parameter) ? briefly(rest, parameter) : null;
    if (text === null || told.join('-').length + text.length > MAX_TOLD) continue;
    told.push(text);
    left -= 1;
  }
  const more =
    left === 0 ? [] : [told.length === 0 ? 'filtered' : `and-${left}-${left === 1 ? 'filter' : 'filters'}`];
  return `${['sarhad', what, ...told, ...more, `r${revision}`].join('-')}.${extension}`;
}

function briefly(filter: Filter, parameter: FilterParameter & (typeof TOLD)[number]): string | null {
  const value = filter[parameter];
  if (value === undefined) return null;
  const text = (FILTER_GRAMMAR[parameter].format as (value: unknown) => string)(value);
  const plain = text
    .replaceAll('!', 'not-')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // A text of another script would be told wrongly by the few signs that are left of it.
  if (plain === '' || (parameter === 'q' && /[^\p{ASCII}]/u.test(text))) return null;
  return parameter === 'from' || parameter === 'to' ? `${parameter}-${plain}` : plain;
}
