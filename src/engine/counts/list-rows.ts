// Owns lists of keys: the matching events in the order of the list, planned events.

import { DEFAULT_SORT, type Sort } from '../../contract/sort.ts';
import type { Question } from '../answers.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';

/** By what the list is sorted: newest first also where what sorts otherwise could not be loaded. */
export const sortOf = (
  { laterModule }: CrossFilter,
  { sort = DEFAULT_SORT }: Pick<Question, 'sort'>,
): Sort => (laterModule === null ? DEFAULT_SORT : sort);

/** Keys of passing rows in the order of the list, after skipping `offset`, at most `limit`. See `matching/sort-events`. */
export function listKeys(
  state: CrossFilter,
  question: Pick<Question, 'sort'>,
  offset: number,
  limit: number,
): Uint32Array {
  const { frame, failed, laterModule } = state;
  const sort = sortOf(state, question);
  if (laterModule !== null && sort !== DEFAULT_SORT)
    return laterModule.listSorted(state, sort, offset, limit);
  const keys: number[] = [];
  let toSkip = offset;
  for (let row = state.endRow - 1; row >= 0 && keys.length < limit; row--) {
    if (failed[row] !== 0) continue;
    if (toSkip > 0) toSkip--;
    else keys.push(frame.columns.key[row] as number);
  }
  return Uint32Array.from(keys);
}

/** Place of an event in that list, from 0; −1 when it is not loaded or does not match. */
export function rankOfKey(state: CrossFilter, question: Pick<Question, 'sort'>, key: number): number {
  const { frame, failed, laterModule } = state;
  const sort = sortOf(state, question);
  if (laterModule !== null && sort !== DEFAULT_SORT) return laterModule.sortedRank(state, sort, key);
  const found = frame.columns.key.indexOf(key);
  if (found < 0 || failed[found] !== 0) return -1;
  let rank = 0;
  for (let row = found + 1; row < failed.length; row++) if (failed[row] === 0) rank++;
  return rank;
}

/** Keys of planned events, soonest first, that obey every clause but dates and status. */
export function listPlanned({ frame, failed }: CrossFilter): Uint32Array {
  const rows = frame.planned.filter((row) => ((failed[row] as number) & ~(BIT.dates | BIT.status)) === 0);
  return rows.map((row) => frame.columns.key[row] as number);
}
