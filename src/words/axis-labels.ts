// Owns the words under an axis of time: as fine as fits without collisions, the year said where it changes.
import { addMonths, startOfWeek } from '../contract/calendar-date.ts';
import { language } from '../ui/i18n.ts';
import { type DateWriter, datesIn, dateTag } from './intl.ts';

/** In fractional days, its end exclusive. */
type Domain = { readonly startDay: number; readonly endDay: number };
type Scale = { readonly toX: (day: number) => number; readonly pxPerDay: number };

export type AxisLabel = { readonly day: number; readonly xPx: number; readonly text: string };

const DAY_MS = 86_400_000;
const GAP_PX = 18;
const MIN_STEP_PX = 56;

type Step = { readonly unit: 'day' | 'week' | 'month'; readonly count: number };

const STEPS: readonly Step[] = [
  { unit: 'day', count: 1 },
  { unit: 'day', count: 2 },
  { unit: 'week', count: 1 },
  { unit: 'week', count: 2 },
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((count): Step => ({ unit: 'month', count })),
];

/** Months since January 1970. */
function monthIndexOf(day: number): number {
  const date = new Date(Math.floor(day) * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function ticks({ startDay, endDay }: Domain, { unit, count }: Step): number[] {
  const days: number[] = [];
  if (unit === 'month') {
    // Years are counted from the year 0, so that steps of ten fall on 2020 and not on 2021.
    const epoch = 1970 * 12;
    let index = Math.floor((monthIndexOf(startDay) + epoch) / count) * count - epoch;
    for (; ; index += count) {
      const day = addMonths(0, index);
      if (day >= endDay) return days;
      if (day >= startDay) days.push(day);
    }
  }
  const length = unit === 'week' ? count * 7 : count;
  // 1969-12-29 was a Monday.
  const origin = unit === 'week' ? startOfWeek(0) : 0;
  const first = origin + Math.ceil((startDay - origin) / length) * length;
  for (let day = first; day < endDay; day += length) days.push(day);
  return days;
}

const FORMATS = {
  year: datesIn({ year: 'numeric' }),
  month: datesIn({ month: 'short' }),
  day: datesIn({ month: 'short', day: 'numeric' }),
};
const formatter = (form: keyof typeof FORMATS): DateWriter => FORMATS[form](dateTag(language()));

function named(days: readonly number[], { unit, count }: Step): string[] {
  const year = formatter('year');
  if (unit === 'month' && count >= 12) return days.map((day) => year.format(day * DAY_MS));
  const short = formatter(unit === 'month' ? 'month' : 'day');
  let lastYear = '';
  return days.map((day) => {
    const itsYear = year.format(day * DAY_MS);
    const text = short.format(day * DAY_MS);
    const isNewYear = itsYear !== lastYear;
    lastYear = itsYear;
    return isNewYear ? `${text} ${itsYear}` : text;
  });
}

/** Labels from the finest step that leaves room; each begins at its tick and ends before `rightPx`. */
export function axisLabels(
  domain: Domain,
  scale: Scale,
  rightPx: number,
  measurePx: (text: string) => number,
): AxisLabel[] {
  for (const step of STEPS) {
    const typicalDays =
      step.unit === 'month' ? step.count * 30.4 : step.count * (step.unit === 'week' ? 7 : 1);
    if (typicalDays * scale.pxPerDay < MIN_STEP_PX) continue;
    const days = ticks(domain, step);
    const texts = named(days, step);
    const labels = days.map((day, i) => ({ day, xPx: scale.toX(day), text: texts[i] ?? '' }));
    const fits = labels.every(({ xPx, text }, i) => {
      const next = labels[i + 1];
      return next === undefined || xPx + measurePx(text) + GAP_PX <= next.xPx;
    });
    if (fits) return labels.filter(({ xPx, text }) => xPx + measurePx(text) <= rightPx);
  }
  return [];
}
