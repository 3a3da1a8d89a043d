// Owns the sums by border: events, people killed, and events in time, of every border at once.
import { parseDate } from '../contract/calendar-date.ts';
import type { Filter } from '../contract/filter.ts';
import { type BorderSums, TIME_UNITS, type TimeUnit } from './answers.ts';
import { bucketOf, bucketStarts } from './bins.ts';
import { BIT } from './clauses.ts';
import { PROFILE, PROFILE_LENGTH, TOLL_LENGTH } from './columns.ts';
import { IS_INCIDENT } from './count-totals.ts';
import type { CrossFilter } from './cross-filter.ts';
import type { Frame } from './frame.ts';

/** Most buckets, where days, weeks or months can do with so few: a sparkline has no room for more. */
export const MAX_BORDER_BUCKETS = 80;

/**
 * Sums by the border that events concern (that of `facets.border`), obeying every clause but {border, within, km}. Buckets reach over
 * the dates asked for, or else over all rows; events that start before them are counted, and lie in no bucket.
 */
export function sumBorders({ frame, failed, endRow }: CrossFilter, filter: Filter): BorderSums {
  const { columns, dictionary } = frame;
  const { profile, toll, startDay, weight } = columns;
  const borders = dictionary.names().border.length;
  const { unit, startDays } = bucketsOf(frame, filter);
  const sums = () => new Uint32Array(borders);
  const found = {
    events: sums(),
    killed: sums(),
    low: sums(),
    high: sums(),
    withFigure: sums(),
    missing: sums(),
  };
  const counts = new Uint32Array(borders * startDays.length);
  const profiles = dictionary.tables.profile.values;
  const tolls = dictionary.tables.toll.values;
  const add = (to: Uint32Array, at: number, amount: number) => {
    to[at] = (to[at] as number) + amount;
  };
  let day = Number.NaN;
  let bucket = -1;
  for (let row = 0; row < endRow; row++) {
    if (((failed[row] as number) & ~BIT.border) !== 0) continue;
    const border = profiles[(profile[row] as number) * PROFILE_LENGTH + PROFILE.border] as number;
    if (border < 0) continue;
    if (startDay[row] !== day) {
      day = startDay[row] as number;
      bucket = bucketOf(startDays, unit, day);
    }
    const amount = weight === null ? 1 : (weight[row] as number);
    add(found.events, border, amount);
    if (bucket >= 0) add(counts, border * startDays.length + bucket, amount);
    const figures = (toll[row] as number) * TOLL_LENGTH;
    const best = tolls[figures] as number;
    const low = tolls[figures + 1] as number;
    if (low < 0) {
      if (IS_INCIDENT[frame.type[row] as number]) add(found.missing, border, amount);
      continue;
    }
    add(found.withFigure, border, amount);
    add(found.killed, border, best < 0 ? low : best);
    add(found.low, border, low);
    add(found.high, border, tolls[figures + 2] as number);
  }
  return { ...found, unit, startDays, counts };
}

function bucketsOf(
  { firstDay, lastDay }: Frame,
  { from, to }: Filter,
): { unit: TimeUnit; startDays: Int32Array } {
  const fromDay = (from === undefined ? null : parseDate(from)) ?? firstDay;
  const toDay = (to === undefined ? null : parseDate(to)) ?? Math.max(fromDay, lastDay);
  const days = toDay - fromDay + 1;
  // A span may touch one unit more than it is long.
  const most = { day: days, week: Math.ceil(days / 7) + 1, month: 0 };
  const unit = TIME_UNITS.find((one) => most[one] <= MAX_BORDER_BUCKETS) ?? 'month';
  return { unit, startDays: bucketStarts(unit, fromDay, toDay) };
}
