// Owns how a crossing's periods lie on an axis of time, and which names texts give it.
import { addMonths } from '../../../contract/calendar-date.ts';
import {
  type Crossing,
  type CrossingStatus,
  daysOf,
  type Period,
} from '../../../contract/crossing-status.ts';
import { monthName } from '../../../words/format.ts';

/**
 * Days of a period within which events belong to it, as generous as its dates allow: to its end, or where none was read to its last
 * confirmation, or else to the end of its first date.
 */
export function reachOf(
  periods: readonly Period[],
  at: number,
): { readonly from: number; readonly to: number } {
  const period = periods[at];
  const from = (period && daysOf(period.from)?.first) ?? 0;
  if (!period) return { from, to: from };
  const end = daysOf(period.to ?? period.asOf ?? period.from)?.last ?? from;
  return { from, to: Math.max(from, end) };
}

/** Days from the last confirmation of a state that has no end up to the day of which it is told; null where there are none. */
export function dotsOf(
  periods: readonly Period[],
  status: CrossingStatus,
  day: number,
): { readonly fromDay: number; readonly toDay: number } | null {
  if (status.standing !== 'current' && status.standing !== 'last-known') return null;
  const period = periods[status.period];
  if (!period || period.to !== null) return null;
  const confirmed = daysOf(period.asOf ?? period.from);
  return confirmed === null || confirmed.first >= day ? null : { fromDay: confirmed.first + 1, toDay: day };
}

/** What is around a crossing can be seen: both banks of a river, a town. */
export const CROSSING_ZOOM = 10;

export type Tick = { readonly day: number; readonly year: number; readonly month: number };

/** First days of years, or of quarters or months where the span is short, at most `most`. */
export function ticksOf(fromDay: number, toDay: number, most: number): readonly Tick[] {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const [firstYear, lastYear] = [yearOf(fromDay), yearOf(toDay)];
  for (const months of [1, 3, 6, 12, 24, 60, 120, 240, 600]) {
    const years = Math.max(1, months / 12);
    const ticks: Tick[] = [];
    for (let year = Math.floor(firstYear / years) * years; year <= lastYear; year += years) {
      for (let month = 1; month <= 12; month += Math.min(12, months)) {
        const day = addMonths(0, (year - 1970) * 12 + month - 1);
        if (day >= fromDay && day <= toDay) ticks.push({ day, year, month });
      }
      if (ticks.length > most) break;
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}

/** A label beyond this share of the axis would run over its end. */
const LABELS_TO = 0.92;

/** `2024` of a January, `Apr` of another month; nothing where there is no room for it. */
export function tickName({ day, year, month }: Tick, share: number): string {
  if (share >= LABELS_TO) return '';
  return month === 1 ? String(year) : (monthName(day).split(' ')[0] ?? '');
}

/** Names of a crossing as texts write them: `Chaman`, `Spin Boldak`, `Friendship Gate` of `Chaman - Spin Boldak (Friendship Gate)`. */
export function spellingsOf(names: Crossing['names']): readonly string[] {
  const parts = (names.en ?? '')
    .split(/ [-–—] |[(),/]/u)
    .map((part) => part.replace(/ railway crossing$/, '').trim());
  return [...new Set(parts.filter((part) => part.length >= 3))];
}
