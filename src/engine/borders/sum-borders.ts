// Owns the sums by border: events, people killed, and events in time, of every border at once.
import type { Filter } from '../../contract/filter.ts';
import { addUnits, type ChartUnit } from '../../contract/time-unit.ts';
import { leaveOut } from '../../matching/containment.ts';
import { rangeOf, shownDays } from '../../matching/shown-days.ts';
import type { BorderSums } from '../answers.ts';
import { bucketStarts } from '../counts/bins.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { PROFILE, PROFILE_LENGTH, TOLL, TOLL_LENGTH } from '../load/columns.ts';
import { type Frame, IS_INCIDENT, rowOfDay } from '../load/frame.ts';

/** Most buckets, where days, weeks or months can do with so few: a sparkline has no room for more. */
const MAX_BUCKETS = 80;

/**
 * Sums by the border that events concern (that of `facets.border`), obeying every clause but {border, within, km}. Buckets reach over
 * the dates asked for, or else over the bulk of all rows; events that start outside them are counted, and lie in no bucket.
 * Method: one pass that counts rows by border, kind and toll, and by border and bucket; what they add up to is found from the counts.
 */
export function sumBorders(state: CrossFilter, filter: Filter): BorderSums {
  const { frame, failed, endRow } = state;
  const { profile, toll, weight } = frame.columns;
  const slots = slotsOf(frame);
  const { unit, startDays } = bucketsOf(frame, filter);
  const buckets = startDays.length;
  const borders = frame.dictionary.names().border.length;
  const tolls = frame.dictionary.tables.toll.size;
  const counts = new Uint32Array(borders * buckets);
  // The last slot is of rows that concern no border: no branch is needed for them.
  const weights = new Uint32Array((2 * borders + 1) * tolls);
  const rows = weight === null ? weights : new Uint32Array(weights.length);
  for (const { from, to, bucket } of runsOf(frame, unit, startDays, endRow)) {
    for (let row = from; row < to; row++) {
      if (((failed[row] as number) & ~BIT.border) !== 0) continue;
      const slot = slots[profile[row] as number] as number;
      const amount = weight === null ? 1 : (weight[row] as number);
      const at = slot * tolls + (toll[row] as number);
      weights[at] = (weights[at] as number) + amount;
      if (weight !== null) rows[at] = (rows[at] as number) + 1;
      const border = slot >> 1;
      if (bucket < 0 || border >= borders) continue;
      const cell = border * buckets + bucket;
      counts[cell] = (counts[cell] as number) + amount;
    }
  }
  const sums = { ...addUp(frame, borders, weights, rows), within: new Uint32Array(borders) };
  const { values } = frame.dictionary.tables.toll;
  const figureOf = (row: number, place: number) =>
    values[(toll[row] as number) * TOLL_LENGTH + place] as number;
  const borderOf = (row: number) => {
    const border = (slots[profile[row] as number] as number) >> 1;
    const isSummed = ((failed[row] as number) & ~BIT.border) === 0 && figureOf(row, TOLL.killedLow) >= 0;
    return isSummed && border < borders ? border : -1;
  };
  const take = (from: Uint32Array, at: number, figure: number) => {
    from[at] = (from[at] as number) - figure;
  };
  leaveOut(frame.parts, borderOf, (row, border) => {
    const figure = frame.killedOf[toll[row] as number] as number;
    take(sums.killed, border, figure);
    take(sums.low, border, figureOf(row, TOLL.killedLow));
    take(sums.high, border, figureOf(row, TOLL.killedHigh));
    take(sums.within, border, -figure);
  });
  return { ...sums, unit, startDays, counts };
}

/** By profile: border × 2, and 1 more for incidents; twice the number of borders where none is concerned. */
function slotsOf({ dictionary }: Frame): Uint32Array {
  const { values, size } = dictionary.tables.profile;
  const none = 2 * dictionary.names().border.length;
  return Uint32Array.from({ length: size }, (_, code) => {
    const border = values[code * PROFILE_LENGTH + PROFILE.border] as number;
    const isIncident = IS_INCIDENT[values[code * PROFILE_LENGTH + PROFILE.type] as number];
    return border < 0 ? none : 2 * border + (isIncident ? 1 : 0);
  });
}

/** Rows by the bucket that they start in; −1 before the first and after the last. */
function runsOf(
  frame: Frame,
  unit: ChartUnit,
  startDays: Int32Array,
  endRow: number,
): { from: number; to: number; bucket: number }[] {
  const runs: { from: number; to: number; bucket: number }[] = [];
  let from = 0;
  const reach = (to: number, bucket: number) => {
    const end = Math.min(to, endRow);
    if (end > from) runs.push({ from, to: end, bucket });
    from = Math.max(from, end);
  };
  startDays.forEach((day, bucket) => {
    reach(rowOfDay(frame, day), bucket - 1);
  });
  const last = startDays.at(-1);
  if (last !== undefined) reach(rowOfDay(frame, addUnits(last, unit, 1)), startDays.length - 1);
  reach(endRow, -1);
  return runs;
}

function addUp(frame: Frame, borders: number, weights: Uint32Array, rows: Uint32Array) {
  const { values, size } = frame.dictionary.tables.toll;
  const sums = () => new Uint32Array(borders);
  const found = {
    events: sums(),
    killed: sums(),
    low: sums(),
    high: sums(),
    withFigure: sums(),
    missing: sums(),
  };
  const add = (to: Uint32Array, at: number, amount: number) => {
    to[at] = (to[at] as number) + amount;
  };
  for (let slot = 0; slot < 2 * borders; slot++) {
    const border = slot >> 1;
    for (let toll = 0; toll < size; toll++) {
      const amount = weights[slot * size + toll] as number;
      if (amount === 0) continue;
      add(found.events, border, amount);
      const best = values[toll * TOLL_LENGTH + TOLL.killedBest] as number;
      const low = values[toll * TOLL_LENGTH + TOLL.killedLow] as number;
      if (low < 0) {
        if (slot % 2 === 1) add(found.missing, border, amount);
        continue;
      }
      const times = rows[slot * size + toll] as number;
      add(found.withFigure, border, amount);
      add(found.killed, border, (best < 0 ? low : best) * times);
      add(found.low, border, low * times);
      add(found.high, border, (values[toll * TOLL_LENGTH + TOLL.killedHigh] as number) * times);
    }
  }
  return found;
}

function bucketsOf(frame: Frame, filter: Filter): { unit: ChartUnit; startDays: Int32Array } {
  const { fromDay, toDay } = shownDays(frame, rangeOf(filter));
  const days = toDay - fromDay + 1;
  // A span may touch one week more than it is long.
  const unit = days <= MAX_BUCKETS ? 'day' : Math.ceil(days / 7) + 1 <= MAX_BUCKETS ? 'week' : 'month';
  return { unit, startDays: bucketStarts(unit, fromDay, toDay) };
}
