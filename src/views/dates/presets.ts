// Owns the ranges that are offered ready-made, and from which day they count back.
import type { Reach } from '../../api/get-reach.ts';
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import { monthsBack } from '../../contract/months-back.ts';
import type { EventDays } from '../../matching/shown-days.ts';

export type DayRange = { readonly from: number; readonly to: number };
export type Preset =
  | { readonly kind: 'days'; readonly count: number; readonly range: DayRange }
  | { readonly kind: 'months'; readonly count: number; readonly range: DayRange }
  | { readonly kind: 'whole'; readonly range: DayRange }
  | { readonly kind: 'year'; readonly year: number; readonly range: DayRange };

/** `fullDay`: the last one that was collected fully. */
export type PresetBase = {
  readonly kind: 'newest' | 'collected' | 'thin';
  readonly day: number;
  readonly fullDay: number;
};

/**
 * The end of collection, for what was not collected is not the last month; where that is not said, or events came in
 * after it, the newest event, so that a quiet week is not empty.
 */
export function presetBase(newestDay: number, reach: Reach | null): PresetBase {
  if (reach === null || newestDay > reach.thinDay)
    return { kind: 'newest', day: newestDay, fullDay: newestDay };
  const { fullDay, thinDay } = reach;
  return { kind: fullDay < thinDay ? 'thin' : 'collected', day: thinDay, fullDay };
}

const DAYS = [7, 30, 90];
const MONTHS = 12;
const MAX_YEARS = 8;

const dayOf = (date: string) => parseDate(date) ?? 0;

/**
 * Presets counted back from a day. The whole is all there is, planned events and wrong dates included; years are offered back
 * to where the bulk of the events begins.
 */
export function presetsFor({ firstDay, lastDay, bulk }: EventDays, newestDay: number): Preset[] {
  const presets: Preset[] = DAYS.map((count) => ({
    kind: 'days',
    count,
    range: { from: newestDay - count + 1, to: newestDay },
  }));
  const yearBack = monthsBack(newestDay, MONTHS);
  presets.push({ kind: 'months', count: MONTHS, range: { from: yearBack, to: newestDay } });
  presets.push({
    kind: 'whole',
    range: { from: Math.min(firstDay, newestDay), to: Math.max(lastDay, newestDay) },
  });
  const firstYear = Number(formatDate(bulk.firstDay).slice(0, 4));
  const lastYear = Number(formatDate(newestDay).slice(0, 4));
  for (let year = lastYear; year >= firstYear && lastYear - year < MAX_YEARS; year -= 1) {
    presets.push({
      kind: 'year',
      year,
      range: { from: dayOf(`${year}-01-01`), to: dayOf(`${year}-12-31`) },
    });
  }
  return presets;
}
