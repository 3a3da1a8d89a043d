// Owns time: days grouped into whole days, weeks or months, and the timeline's counts by bucket and type.
import {
  addMonths,
  FIRST_YEAR,
  LAST_YEAR,
  parseDate,
  startOfMonth,
  startOfWeek,
} from '../../contract/calendar-date.ts';
import type { TimelineAnswer, TimelineWindow, TimeUnit } from '../answers.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { TYPE_COUNT } from '../filter/histograms.ts';

const FIRST_DAY = parseDate(`${FIRST_YEAR}-01-01`) as number;
const LAST_DAY = parseDate(`${LAST_YEAR}-12-31`) as number;

/** First day of the unit that a day is in. */
export function startOfUnit(unit: TimeUnit, day: number): number {
  if (unit === 'week') return startOfWeek(day);
  return unit === 'month' ? startOfMonth(day) : day;
}

/** First day of the unit after the one that starts on `day`. */
export function nextUnit(unit: TimeUnit, day: number): number {
  if (unit === 'month') return addMonths(day, 1);
  return day + (unit === 'week' ? 7 : 1);
}

/** First days of the whole units that cover a span of days, both inclusive; no unit where it is reversed. */
export function bucketStarts(unit: TimeUnit, fromDay: number, toDay: number): Int32Array {
  const starts: number[] = [];
  const last = Math.min(toDay, LAST_DAY);
  if (!(fromDay <= last)) return new Int32Array(0);
  for (let day = startOfUnit(unit, Math.max(fromDay, FIRST_DAY)); day <= last; day = nextUnit(unit, day)) {
    starts.push(day);
  }
  return Int32Array.from(starts);
}

/** Bucket that a day is in: the last that starts on it or before; −1 before the first and after the last. */
export function bucketOf(starts: Int32Array, unit: TimeUnit, day: number): number {
  const last = starts[starts.length - 1];
  if (last === undefined || day < (starts[0] as number) || day >= nextUnit(unit, last)) return -1;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Events by bucket and type, ignoring the clause of dates; planned ones apart, ignoring that of status too. */
export function countTimeline({ frame, days, failed }: CrossFilter, window: TimelineWindow): TimelineAnswer {
  const { unit } = window;
  const startDays = bucketStarts(unit, window.fromDay, window.toDay);
  const counts = new Uint32Array(startDays.length * TYPE_COUNT);
  for (let bucket = 0; bucket < startDays.length; bucket++) {
    const start = startDays[bucket] as number;
    const from = Math.max(start, frame.firstDay) - frame.firstDay;
    const end = startDays[bucket + 1] ?? nextUnit(unit, start);
    const to = Math.min(end, frame.lastDay + 1) - frame.firstDay;
    const base = bucket * TYPE_COUNT;
    for (let day = from; day < to; day++) {
      const slot = day * TYPE_COUNT;
      for (let type = 0; type < TYPE_COUNT; type++) {
        counts[base + type] = (counts[base + type] as number) + (days[slot + type] as number);
      }
    }
  }
  const planned = new Uint32Array(counts.length);
  const { startDay, weight } = frame.columns;
  for (const row of frame.planned) {
    if (((failed[row] as number) & ~(BIT.dates | BIT.status)) !== 0) continue;
    const bucket = bucketOf(startDays, unit, startDay[row] as number);
    if (bucket < 0) continue;
    const slot = bucket * TYPE_COUNT + (frame.type[row] as number);
    planned[slot] = (planned[slot] as number) + (weight === null ? 1 : (weight[row] as number));
  }
  return { window, startDays, types: TYPE_COUNT, counts, planned };
}
