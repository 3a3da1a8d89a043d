// Owns what a view is compared with, as links write it: the period before it, all events, or another filter, in one value.
import type { Filter } from '../contract/filter.ts';
import { formatFilter, isFilterParameter, parseFilter } from '../contract/filter-grammar.ts';
import type { Parameters } from './migration.ts';

/** Longer ones would not fit beside the view into the address of a request. */
const MOST = 6000;

/**
 * `from:2025-01-01~border:AF-TJ`: no sign separates parameters here that does so in links, so that a link which was mangled on
 * its way is not torn apart within.
 */
export const pairsOf = (text: string): Parameters =>
  text.split('~').map((pair) => {
    const at = pair.indexOf(':');
    return [pair.slice(0, at), pair.slice(at + 1).replace(/%(25|7e)/gi, (sign) => decodeURIComponent(sign))];
  });

export const ofPairs = (pairs: Parameters): string =>
  pairs
    .map(([name, value]) => `${name}:${value.replace(/[%~]/g, (sign) => (sign === '%' ? '%25' : '%7e'))}`)
    .join('~');

/** Which data are compared is the view's to say: both are of its revision. */
export const formatCompared = (filter: Filter): string =>
  ofPairs(formatFilter(filter).filter(([name]) => name !== 'asof')) || 'all';

/** As it is written; null where any of it is not understood: half a filter would be another comparison. */
export function parseCompared(text: string): string | null {
  if (text === 'before' || text === 'all') return text;
  const pairs = text.length > MOST ? [] : pairsOf(text);
  const { filter, problems } = parseFilter(new URLSearchParams(pairs as [string, string][]));
  const isWhole =
    problems.length === 0 && pairs.every(([name]) => isFilterParameter(name) && name !== 'asof');
  return isWhole && pairs.length > 0 ? formatCompared(filter) : null;
}
