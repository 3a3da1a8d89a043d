// Owns masks of failed clauses: for each kind of clause, the rows whose bit changes, found without asking the others.

import { PASSES } from '../../matching/near-border.ts';
import type { Days } from '../along.ts';
import type { CodeColumn } from '../load/columns.ts';
import { type Frame, LONG_SPAN_DAYS, rowOfDay } from '../load/frame.ts';
import { BIT, type Masks, PASSING_SLOT } from './clause-list.ts';
import type { Table } from './clause-tables.ts';
import type { PostingLists } from './postings.ts';
import type { RowBuffers } from './row-buffers.ts';
import { isInBox, type StepBox } from './step-box.ts';

/** What a pass works on: the masks, where changed rows go, and how many rows were looked at. */
export type Marking = {
  readonly frame: Frame;
  readonly failed: Masks;
  readonly buffers: RowBuffers;
  readonly postings: PostingLists;
  readonly work: { visited: number };
};

const STAYS = 0;
const LEAVES = 1;
const ENTERS = 2;

/** By code: whether rows of it stay, leave or enter when one table takes the place of another; null when all stay. */
export function compareTables(before: Table, after: Table, size: number): Uint8Array | null {
  if (before === after) return null;
  const change = new Uint8Array(size);
  let isChanged = false;
  for (let code = 0; code < size; code++) {
    const was = before === null || before[code] === 1;
    const is = after === null || after[code] === 1;
    if (was === is) continue;
    isChanged = true;
    change[code] = is ? ENTERS : LEAVES;
  }
  return isChanged ? change : null;
}

/** Weights of codes that leave and that enter. */
export function weighChange(
  change: Uint8Array,
  passing: Uint32Array,
  alone: Uint32Array,
): { leaving: number; entering: number } {
  let leaving = 0;
  let entering = 0;
  for (let code = 0; code < change.length; code++) {
    if (change[code] === LEAVES) leaving += passing[code] as number;
    else if (change[code] === ENTERS) entering += alone[code] as number;
  }
  return { leaving, entering };
}

/**
 * A clause over codes, from `after` on, which differs from the table before by `change`: the rows of the codes that
 * change when these are few, else one pass over the column.
 */
export function markByTable(
  marking: Marking,
  column: CodeColumn,
  change: Uint8Array,
  after: Table,
  bit: number,
): void {
  const { failed, buffers, work, frame, postings } = marking;
  const few = postings.ifFew(column, change);
  if (few !== null) {
    const { starts, rows } = few;
    for (let code = 0; code < change.length; code++) {
      if (change[code] === STAYS) continue;
      const isLeaving = change[code] === LEAVES;
      const end = starts[code + 1] as number;
      for (let at = starts[code] as number; at < end; at++) {
        const row = rows[at] as number;
        const others = (failed[row] as number) & ~bit;
        failed[row] = isLeaving ? others | bit : others;
        buffers.push(others, row, isLeaving);
      }
      work.visited += end - (starts[code] as number);
    }
    return;
  }
  const codes = frame.columns[column];
  work.visited += codes.length;
  if (buffers.isSkipped(PASSING_SLOT)) {
    // Rows that fail nothing else need not be followed: no branch on what they do, which no processor could foresee.
    const bits = new Uint16Array(change.length);
    for (let code = 0; code < bits.length; code++) bits[code] = after === null || after[code] === 1 ? 0 : bit;
    for (let row = 0; row < codes.length; row++) {
      const mask = failed[row] as number;
      const others = mask & ~bit;
      const next = others | (bits[codes[row] as number] as number);
      failed[row] = next;
      if (others !== 0 && next !== mask) buffers.push(others, row, next > mask);
    }
    return;
  }
  for (let row = 0; row < codes.length; row++) {
    const step = change[codes[row] as number] as number;
    if (step === STAYS) continue;
    const others = (failed[row] as number) & ~bit;
    failed[row] = step === LEAVES ? others | bit : others;
    buffers.push(others, row, step === LEAVES);
  }
}

/** A clause by a verdict on each row, or without verdicts by a table over profiles: one pass over the rows. */
export function markByVerdicts(
  { frame, failed, buffers, work }: Marking,
  bit: number,
  verdicts: Uint8Array | null,
  table: Table = null,
): void {
  const { profile } = frame.columns;
  for (let row = 0; row < failed.length; row++) {
    const isOut =
      verdicts === null ? table !== null && table[profile[row] as number] !== 1 : verdicts[row] !== PASSES;
    const mask = failed[row] as number;
    if (((mask & bit) !== 0) === isOut) continue;
    failed[row] = mask ^ bit;
    buffers.push(mask & ~bit, row, isOut);
  }
  work.visited += failed.length;
}

/** The clause of dates: only rows that start or end between an old and a new bound. */
export function markByDates(marking: Marking, before: Days, after: Days): void {
  const { frame } = marking;
  const [lowTo, highTo] = inOrder(before.toDay, after.toDay);
  markDates(marking, after, rowOfDay(frame, lowTo + 1), rowOfDay(frame, highTo + 1));
  const [lowFrom, highFrom] = inOrder(before.fromDay, after.fromDay);
  if (lowFrom === highFrom) return;
  const first = rowOfDay(frame, lowFrom - LONG_SPAN_DAYS);
  markDates(marking, after, first, rowOfDay(frame, highFrom));
  for (const row of frame.longRows) {
    if (row >= first) break;
    markDates(marking, after, row, row + 1);
  }
}

const inOrder = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

/** Gives rows of a range the right bit; those that have it already stay untouched. */
function markDates({ frame, failed, buffers, work }: Marking, dates: Days, from: number, to: number): void {
  const { startDay, endDay } = frame.columns;
  const { fromDay, toDay } = dates;
  for (let row = from; row < to; row++) {
    const isOut = (startDay[row] as number) > toDay || (endDay[row] as number) < fromDay;
    const mask = failed[row] as number;
    if (((mask & BIT.dates) !== 0) === isOut) continue;
    failed[row] = mask ^ BIT.dates;
    buffers.push(mask & ~BIT.dates, row, isOut);
  }
  work.visited += Math.max(0, to - from);
}

/** The clause of the box: sites that lie wholly within or without, before and after, are passed over. */
export function markByBox(marking: Marking, before: StepBox | null, after: StepBox | null): void {
  const { frame, failed, buffers, work } = marking;
  const { places, columns } = frame;
  for (let site = 0; site < places.sites; site++) {
    const side = sideOf(frame, site, after);
    if (side !== STRADDLES && side === sideOf(frame, site, before)) continue;
    const end = places.siteStart[site + 1] as number;
    for (let at = places.siteStart[site] as number; at < end; at++) {
      const row = places.order[at] as number;
      const isOut =
        side === STRADDLES
          ? after !== null && !isInBox(after, columns.lng[row] as number, columns.lat[row] as number)
          : side === OUTSIDE;
      const mask = failed[row] as number;
      if (((mask & BIT.bbox) !== 0) === isOut) continue;
      failed[row] = mask ^ BIT.bbox;
      buffers.push(mask & ~BIT.bbox, row, isOut);
    }
    work.visited += end - (places.siteStart[site] as number);
  }
  // Rows without a point are outside every box.
  if ((before === null) === (after === null)) return;
  for (const row of places.unplaced) {
    const mask = failed[row] as number;
    failed[row] = mask ^ BIT.bbox;
    buffers.push(mask & ~BIT.bbox, row, after !== null);
  }
  work.visited += places.unplaced.length;
}

const INSIDE = 0;
export const OUTSIDE = 1;
const STRADDLES = 2;

/** Where the rows of a site lie to a box. A box across the antimeridian is tested row by row unless clearly apart. */
export function sideOf({ places }: Frame, site: number, box: StepBox | null): number {
  if (box === null) return INSIDE;
  const west = places.west[site] as number;
  const east = places.east[site] as number;
  const south = places.south[site] as number;
  const north = places.north[site] as number;
  if (south > box.north || north < box.south) return OUTSIDE;
  const isWithinLat = south >= box.south && north <= box.north;
  if (box.west > box.east) {
    if (east < box.west && west > box.east) return OUTSIDE;
    return isWithinLat && (west >= box.west || east <= box.east) ? INSIDE : STRADDLES;
  }
  if (west > box.east || east < box.west) return OUTSIDE;
  return isWithinLat && west >= box.west && east <= box.east ? INSIDE : STRADDLES;
}

/** The clause of text: one pass over the keys. */
export function markByKeys(marking: Marking, textKeys: Uint32Array | null): void {
  const { frame, failed, buffers, work } = marking;
  const { key } = frame.columns;
  const keys = textKeys === null ? null : new Set(textKeys);
  for (let row = 0; row < key.length; row++) {
    const isOut = keys !== null && !keys.has(key[row] as number);
    const mask = failed[row] as number;
    if (((mask & BIT.text) !== 0) === isOut) continue;
    failed[row] = mask ^ BIT.text;
    buffers.push(mask & ~BIT.text, row, isOut);
  }
  work.visited += key.length;
}
