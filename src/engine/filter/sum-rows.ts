// Owns summing afresh: what passes, and what fails one clause alone, from the masks of all rows or of those in question.
import { CLAUSE_NAMES } from '../../contract/filter.ts';
import { type Frame, LONG_SPAN_DAYS, rowOfDay } from '../load/frame.ts';
import {
  BIT,
  COLUMN_OF,
  isTableClause,
  type Masks,
  PASSING_SLOT,
  TABLE_CLAUSES,
  type TableClause,
} from './clause-list.ts';
import type { Clauses } from './clauses.ts';
import { addByCode, addByDay, addRows, clearHistograms, type Histograms } from './histograms.ts';
import { type RowBuffers, slotOf } from './row-buffers.ts';

/** Of a cross-filter, the masks and the sums that follow from them. */
type Summed = {
  readonly frame: Frame;
  readonly failed: Masks;
  readonly passing: Histograms;
  readonly alone: Readonly<Record<TableClause, Uint32Array>>;
  readonly days: Uint32Array;
  readonly work: { visited: number; moved: number };
};

export const DATES_SLOT = slotOf(BIT.dates);
/** By slot: whose sums are kept there; undefined where none are by code. */
const TABLE_CLAUSE_OF_SLOT: readonly (TableClause | undefined)[] = [
  undefined,
  ...CLAUSE_NAMES.map((clause) => (isTableClause(clause) ? clause : undefined)),
];

/** Adds rows whose only failed clause is that of the slot. */
export function addAlone(
  { frame, alone, days }: Summed,
  slot: number,
  rows: Uint32Array,
  count: number,
  sign: number,
): void {
  const { columns } = frame;
  if (slot === DATES_SLOT) addByDay(days, frame, rows, count, sign);
  const clause = TABLE_CLAUSE_OF_SLOT[slot];
  if (clause === undefined) return;
  addByCode(alone[clause], columns[COLUMN_OF[clause]], columns.weight, rows, count, sign);
}

/** Sums afresh over the rows that pass; those that start outside the dates are not looked at. */
export function sumPassing(state: Summed, buffers: RowBuffers, { dates: { fromDay, toDay } }: Clauses): void {
  const { frame, failed, passing, work } = state;
  clearHistograms(passing);
  buffers.begin((_slot, rows, count) => {
    work.moved += count;
    addRows(passing, frame, rows, count, 1);
  });
  const first = rowOfDay(frame, fromDay - LONG_SPAN_DAYS);
  const end = rowOfDay(frame, toDay + 1);
  for (const row of frame.longRows) {
    if (row >= first) break;
    if (failed[row] === 0) buffers.push(0, row, false);
  }
  for (let row = first; row < end; row++) if (failed[row] === 0) buffers.push(0, row, false);
  work.visited += Math.max(0, end - first);
  buffers.end();
}

/** Sums afresh over the rows that fail nothing, or the clause of dates alone. */
export function sumPassingAndDays(state: Summed, buffers: RowBuffers): void {
  const { frame, failed, passing, days, work } = state;
  clearHistograms(passing);
  days.fill(0);
  buffers.begin((slot, rows, count) => {
    work.moved += count;
    if (slot === PASSING_SLOT) addRows(passing, frame, rows, count, 1);
    addByDay(days, frame, rows, count, 1);
  });
  for (let row = 0; row < failed.length; row++) {
    const mask = failed[row] as number;
    if ((mask & ~BIT.dates) === 0) buffers.push(mask, row, false);
  }
  work.visited += failed.length;
  buffers.end();
}

/** Sums everything afresh. */
export function sumAll(state: Summed, buffers: RowBuffers): void {
  const { frame, failed, passing, alone, days, work } = state;
  clearHistograms(passing);
  for (const clause of TABLE_CLAUSES) alone[clause].fill(0);
  days.fill(0);
  buffers.begin((slot, rows, count) => {
    work.moved += count;
    if (slot > 0) {
      addAlone(state, slot, rows, count, 1);
      return;
    }
    addRows(passing, frame, rows, count, 1);
    addByDay(days, frame, rows, count, 1);
  });
  for (let row = 0; row < failed.length; row++) buffers.push(failed[row] as number, row, false);
  work.visited += failed.length;
  buffers.end();
}
