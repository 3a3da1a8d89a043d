// Owns time: days grouped into whole units, the timeline's counts by bucket and type, and what lies apart in time.
import { FIRST_YEAR, LAST_YEAR, parseDate } from '../../contract/calendar-date.ts';
import { addUnits, startOfUnit, type TimeUnit } from '../../contract/time-unit.ts';
import type { Apart, TimelineAnswer, TimelineWindow } from '../answers.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { TYPE_COUNT } from '../filter/histograms.ts';
import { rowOfDay } from '../load/frame.ts';

const FIRST_DAY = parseDate(`${FIRST_YEAR}-01-01`) as number;
const LAST_DAY = parseDate(`${LAST_YEAR}-12-31`) as number;

/** First days of the whole units that cover a span of days, both inclusive; no unit where it is reversed. */
export function bucketStarts(unit: TimeUnit, fromDay: number, toDay: number): Int32Array {
  const starts: number[] = [];
  const last = Math.min(toDay, LAST_DAY);
  if (!(fromDay <= last)) return new Int32Array(0);
  for (let day = startOfUnit(Math.max(fromDay, FIRST_DAY), unit); day <= last; day = addUnits(day, unit, 1)) {
    starts.push(day);
  }
  return Int32Array.from(starts);
}

/** Bucket that a day is in: the last that starts on it or before; −1 before the first and after the last. */
export function bucketOf(starts: Int32Array, unit: TimeUnit, day: number): number {
  const last = starts[starts.length - 1];
  if (last === undefined || day < (starts[0] as number) || day >= addUnits(last, unit, 1)) return -1;
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
export function countTimeline(state: CrossFilter, window: TimelineWindow): TimelineAnswer {
  const { frame, days, failed } = state;
  const { unit } = window;
  const startDays = bucketStarts(unit, window.fromDay, window.toDay);
  const counts = new Uint32Array(startDays.length * TYPE_COUNT);
  for (let bucket = 0; bucket < startDays.length; bucket++) {
    const start = startDays[bucket] as number;
    const from = Math.max(start, frame.firstDay) - frame.firstDay;
    const end = startDays[bucket + 1] ?? addUnits(start, unit, 1);
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
  return {
    window,
    startDays,
    types: TYPE_COUNT,
    counts,
    planned,
    before: countApart(state, 0, rowOfDay(frame, frame.bulk.firstDay)),
    after: countApart(state, rowOfDay(frame, frame.bulk.lastDay + 1), failed.length),
  };
}

/** Of rows that lie apart, few by their nature. */
function countApart({ frame, failed }: CrossFilter, from: number, end: number): Apart | null {
  const { startDay, weight } = frame.columns;
  const days: number[] = [];
  let count = 0;
  let planned = 0;
  for (let row = from; row < end; row++) {
    const others = (failed[row] as number) & ~BIT.dates;
    const isPlanned = (others & ~BIT.status) === 0 && frame.planned.includes(row);
    if (others !== 0 && !isPlanned) continue;
    const amount = weight === null ? 1 : (weight[row] as number);
    if (others === 0) count += amount;
    if (isPlanned) planned += amount;
    days.push(startDay[row] as number);
  }
  const [fromDay] = days;
  return fromDay === undefined ? null : { fromDay, toDay: days.at(-1) ?? fromDay, count, planned };
}
