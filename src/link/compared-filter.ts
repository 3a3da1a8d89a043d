// Owns which events a view is compared with: those of another filter, or its own of the period before.
import { FIRST_YEAR, formatDate, parseDate } from '../contract/calendar-date.ts';
import { type Filter, without } from '../contract/filter.ts';
import { parseFilter } from '../contract/filter-grammar.ts';
import { monthsBack } from '../contract/months-back.ts';
import { pairsOf } from './compared.ts';

type Period = { readonly from: string; readonly to: string };

/** Of the years that dates can have. */
const MOST_MONTHS = 12 * 300;
const FIRST_DAY = parseDate(`${FIRST_YEAR}-01-01`) ?? 0;

/**
 * As many days directly before; of whole months as calendars have them, and of whole years from any day, as many months before.
 * Null where it has no first or no last day, or nothing lies before it.
 */
export function periodBefore({ from, to }: Filter): Period | null {
  const [fromDay, toDay] = [parseDate(from ?? ''), parseDate(to ?? '')];
  if (fromDay === null || toDay === null) return null;
  const months = monthsIn(fromDay, toDay);
  const lastDay = fromDay - 1;
  const firstDay = months === null ? lastDay - (toDay - fromDay) : monthsBack(lastDay, months);
  return firstDay < FIRST_DAY ? null : { from: formatDate(firstDay), to: formatDate(lastDay) };
}

/** How many whole months; null: a number of days. */
function monthsIn(fromDay: number, toDay: number): number | null {
  const isFirst = formatDate(fromDay).endsWith('-01');
  const about = Math.round((toDay - fromDay + 1) / 30.44);
  const step = isFirst ? 1 : 12;
  for (let months = Math.max(step, about - (about % step) - step); months <= about + step; months += step)
    if (months <= MOST_MONTHS && monthsBack(toDay, months) === fromDay) return months;
  return null;
}

/** Of what `parseCompared` gave; without `asof`. Null: the view has no period that another could lie before. */
export function comparedFilter(filter: Filter, compared: string): Filter | null {
  if (compared === 'all') return {};
  if (compared !== 'before')
    return parseFilter(new URLSearchParams(pairsOf(compared) as [string, string][])).filter;
  const period = periodBefore(filter);
  return period && { ...without(filter, ['asof']), ...period };
}
