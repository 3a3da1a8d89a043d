// Owns time as columns of equal width, as charts have it: where each ends, and which of them are hatched.
import { addUnits, type TimeUnit } from '../contract/time-unit.ts';

/** Days, both inclusive. */
export type Column = { readonly startDay: number; readonly endDay: number };

/** Last days, inclusive: of what was collected fully, and of what was collected at all. */
type Reach = { readonly fullDay: number; readonly thinDay: number };

/** A stretch of an axis of columns, in columns from the first one's start. */
export type Band = { readonly kind: 'thin' | 'after'; readonly from: number; readonly to: number };

/** The last day of the unit that starts then. */
export const lastDayOf = (unit: TimeUnit, startDay: number): number => addUnits(startDay, unit, 1) - 1;

/** Where columns were thinly collected, and where not at all; to the day. */
export function hatchedBands(columns: readonly Column[], { fullDay, thinDay }: Reach): Band[] {
  const place = (day: number) => {
    const at = columns.findIndex(({ endDay }) => endDay >= day);
    const column = columns[at];
    if (column === undefined) return columns.length;
    return at + Math.max(0, (day - column.startDay) / (column.endDay + 1 - column.startDay));
  };
  const [thin, after] = [place(fullDay + 1), place(thinDay + 1)];
  const bands: Band[] = [
    { kind: 'thin', from: thin, to: after },
    { kind: 'after', from: after, to: columns.length },
  ];
  return bands.filter(({ from, to }) => to > from);
}
