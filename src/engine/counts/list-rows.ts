// Owns lists of keys: the matching events in the order of the list, planned events; and the newest day of any.

import { DEFAULT_SORT } from '../../contract/sort.ts';
import { STATUSES } from '../../contract/taxonomy.ts';
import type { PlannedKeys, Question } from '../answers.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import type { Sorting } from '../filter/later-work.ts';
import { PROFILE, PROFILE_LENGTH } from '../load/columns.ts';
import { rowOfDay } from '../load/frame.ts';

type Asked = Pick<Question, 'sort' | 'filter'>;

/**
 * By what the list is sorted; null: newest first, as the rows are. So it is, too, where what sorts otherwise could not be loaded, and
 * by distance without a point to measure from.
 */
export function sortingOf(
  { laterModule }: CrossFilter,
  { sort = DEFAULT_SORT, filter }: Asked,
): Sorting | null {
  if (laterModule === null || sort === DEFAULT_SORT) return null;
  if (sort !== 'distance') return { sort };
  return filter.near ? { sort, near: filter.near } : null;
}

/** Keys of passing rows in the order of the list, after skipping `offset`, at most `limit`. See `matching/sort-events`. */
export function listKeys(state: CrossFilter, question: Asked, offset: number, limit: number): Uint32Array {
  const { frame, failed, laterModule } = state;
  const sorting = sortingOf(state, question);
  if (laterModule !== null && sorting !== null) return laterModule.listSorted(state, sorting, offset, limit);
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
export function rankOfKey(state: CrossFilter, question: Asked, key: number): number {
  const { frame, failed, laterModule } = state;
  const sorting = sortingOf(state, question);
  if (laterModule !== null && sorting !== null) return laterModule.sortedRank(state, sorting, key);
  const found = frame.columns.key.indexOf(key);
  if (found < 0 || failed[found] !== 0) return -1;
  let rank = 0;
  for (let row = found + 1; row < failed.length; row++) if (failed[row] === 0) rank++;
  return rank;
}

/** The newest start day, up to `day`, of an event that counts in totals, whatever the filter; null without one. */
export function newestDay({ frame }: CrossFilter, day: number): number | null {
  const { columns, dictionary } = frame;
  const { values } = dictionary.tables.profile;
  for (let row = rowOfDay(frame, day + 1) - 1; row >= 0; row--) {
    const status =
      STATUSES[values[(columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.status] as number];
    if (status !== 'planned' && status !== 'retracted') return columns.startDay[row] as number;
  }
  return null;
}

/** Planned events that obey every clause but dates and status, parted by whether their last day lies before `day`. */
export function listPlanned({ frame, failed }: CrossFilter, day: number): PlannedKeys {
  const { key, endDay } = frame.columns;
  const rows = frame.planned.filter((row) => ((failed[row] as number) & ~(BIT.dates | BIT.status)) === 0);
  const keysOf = (part: Uint32Array) => part.map((row) => key[row] as number);
  const hasPassed = (row: number) => (endDay[row] as number) < day;
  return {
    toCome: keysOf(rows.filter((row) => !hasPassed(row))),
    passed: keysOf(rows.filter(hasPassed)).reverse(),
  };
}
