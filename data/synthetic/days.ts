// Owns on which day each synthetic event begins: events are numbered in the order of their days.
import { parseDate } from '../../src/contract/calendar-date.ts';
import { Draw } from './draw.ts';

export const FIRST_DAY = parseDate('2015-01-01') as number;
export const LAST_DAY = parseDate('2026-12-31') as number;
/** Later events are planned. */
export const LAST_KNOWN_DAY = parseDate('2026-11-26') as number;

const DAYS = LAST_DAY - FIRST_DAY + 1;
/** Share of planned events beside what a day of the past has. */
const PLANNED_SHARE = 0.04;

/** Growing over the years, more in summer, uneven from day to day, with a burst now and then. */
function weightOf(draw: Draw, seed: number, at: number): number {
  draw.begin(seed ^ 0x5eed, at);
  const growth = 0.5 + at / DAYS;
  const season = 1 + 0.3 * Math.sin(((at % 365) / 365) * 2 * Math.PI - 1.5);
  const burst = draw.chance(0.006) ? 4 : 1;
  const planned = FIRST_DAY + at > LAST_KNOWN_DAY ? PLANNED_SHARE : 1;
  return growth * season * (0.6 + 0.8 * draw.next()) * burst * planned;
}

export type Days = {
  /** Day index on which event n begins, n from 0. */
  dayOf(n: number): number;
  /** First event that begins on a day or later. */
  firstOf(day: number): number;
};

export function spreadOverDays(seed: number, rows: number): Days {
  const draw = new Draw();
  const weights = Float64Array.from({ length: DAYS }, (_, at) => weightOf(draw, seed, at));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const first = new Uint32Array(DAYS + 1);
  let sum = 0;
  for (let at = 0; at < DAYS; at++) {
    first[at] = Math.floor((sum / all) * rows);
    sum += weights[at] as number;
  }
  first[DAYS] = rows;
  return {
    dayOf(n) {
      let [low, high] = [0, DAYS];
      // The last day whose first event is n or an earlier one.
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((first[middle] as number) <= n) low = middle;
        else high = middle;
      }
      return FIRST_DAY + low;
    },
    firstOf: (day) => first[Math.min(Math.max(day - FIRST_DAY, 0), DAYS)] as number,
  };
}
