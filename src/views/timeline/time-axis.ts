// Owns time across the screen: where days lie in pixels, which unit the bars have, which window is shown.
// A domain is in fractional day indexes, its end exclusive: day d takes up [d, d + 1).
import { addUnits, startOfUnit, type TimeUnit } from '../../contract/time-unit.ts';
import type { TimelineWindow } from '../../engine/answers.ts';
import { type DayRange, type EventDays, type Extent, shownDays } from '../../matching/shown-days.ts';

export type Domain = { readonly startDay: number; readonly endDay: number };

/** What a window shows, and in bars of what. */
type Seen = { readonly domain: Domain; readonly unit: TimeUnit };

/** Where the ends of a brush are drawn and held; days inclusive. */
export type Ends = { readonly from: number; readonly to: number };

export const NO_DATES: DayRange = { from: null, to: null };
export const hasDates = ({ from, to }: DayRange): boolean => from !== null || to !== null;
export const isSameRange = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to;

/** The ends of a range, both inclusive; where it is open, those that pictures of time have. */
export function endsOf(range: DayRange, days: EventDays): Ends {
  const { fromDay, toDay } = shownDays(days, range);
  return { from: fromDay, to: toDay };
}

/**
 * Where a brush begins and ends in a window, inclusive: its handles, its shade and what fades beside it are one. An open end takes in whole
 * bars, to that of the last event; of events that lie apart from the bulk only where the window reaches them.
 */
export function brushIn({ domain, unit }: Seen, range: DayRange, days: EventDays): Ends {
  const { from, to } = endsOf(range, days);
  const first = Math.min(from, Math.max(days.firstDay, Math.floor(domain.startDay)));
  const last = Math.max(to, Math.min(days.lastDay, Math.ceil(domain.endDay) - 1));
  return {
    from: range.from ?? startOfUnit(first, unit),
    to: range.to ?? addUnits(startOfUnit(last, unit), unit, 1) - 1,
  };
}

const MIN_BAR_PX = 3;
/** Bars of months may be thinner: the next unit has but a twelfth of them. */
const MIN_MONTH_PX = 2;
const MAX_BUCKETS = 200;
const MIN_SPAN_DAYS = 14;
const TODAY_WITHIN_DAYS = 60;
/** Or so long after the newest event, as a share of the time that the data span. */
const TODAY_WITHIN_SHARE = 0.15;
/** A brush that takes less of the whole than this is framed when a link opens. */
const FRAME_BELOW_SHARE = 0.25;
/** Room on each side of a framed brush, as a share of its own length. */
const FRAME_PADDING = 0.8;
/** A range that starts in 1900 must not squeeze the data into a corner. */
const REACH_SHARE = 0.25;
const TYPICAL_DAYS = { day: 1, week: 7, month: 30.4 };

export const spanOfDomain = ({ startDay, endDay }: Domain): number => endDay - startDay;

/** The finest unit whose bars stay wide enough to be seen, and few enough to be compared. */
export function chooseUnit(domain: Domain, widthPx: number): TimeUnit {
  const room = Math.min(MAX_BUCKETS, Math.max(1, widthPx) / MIN_BAR_PX);
  const span = spanOfDomain(domain);
  if (span <= room) return 'day';
  if (span / TYPICAL_DAYS.week <= room) return 'week';
  return span / TYPICAL_DAYS.month <= Math.max(1, widthPx) / MIN_MONTH_PX ? 'month' : 'year';
}

export type Scale = {
  readonly toX: (day: number) => number;
  readonly toDay: (xPx: number) => number;
  readonly pxPerDay: number;
};

export function scaleOf(domain: Domain, leftPx: number, rightPx: number): Scale {
  const pxPerDay = Math.max(1e-6, (rightPx - leftPx) / spanOfDomain(domain));
  return {
    toX: (day) => leftPx + (day - domain.startDay) * pxPerDay,
    toDay: (xPx) => domain.startDay + (xPx - leftPx) / pxPerDay,
    pxPerDay,
  };
}

export function windowOf(domain: Domain, widthPx: number): TimelineWindow {
  return {
    unit: chooseUnit(domain, widthPx),
    fromDay: Math.floor(domain.startDay),
    toDay: Math.ceil(domain.endDay) - 1,
  };
}

/** The days of events, all of them or their bulk, and, when it is near, today; in whole units. */
export function wholeDomain({ firstDay, lastDay }: Extent, today: number, widthPx: number): Domain {
  const reach = Math.max(TODAY_WITHIN_DAYS, (lastDay + 1 - firstDay) * TODAY_WITHIN_SHARE);
  const isTodayNear = today > lastDay && today - lastDay <= reach;
  const last = isTodayNear ? today : lastDay;
  // A few days alone stand in the middle.
  const margin = Math.max(0, Math.ceil((MIN_SPAN_DAYS - (last + 1 - firstDay)) / 2));
  const startDay = firstDay - margin;
  const endDay = last + 1 + margin;
  const unit = chooseUnit({ startDay, endDay }, widthPx);
  return {
    startDay: startOfUnit(startDay, unit),
    endDay: addUnits(startOfUnit(endDay - 1, unit), unit, 1),
  };
}

/** As far as one may zoom out: the whole, and the brush when it reaches a little beyond or lies elsewhere. */
export function limitsOf(whole: Domain, { from, to }: DayRange): Domain {
  const first = from ?? to;
  const last = to ?? from;
  if (first === null || last === null) return whole;
  const isElsewhere = (to !== null && to < whole.startDay) || (from !== null && from >= whole.endDay);
  const reach = isElsewhere ? Number.POSITIVE_INFINITY : spanOfDomain(whole) * REACH_SHARE;
  return {
    startDay: whole.startDay - first <= reach ? Math.min(whole.startDay, first) : whole.startDay,
    endDay: last + 1 - whole.endDay <= reach ? Math.max(whole.endDay, last + 1) : whole.endDay,
  };
}

/** Both domains, and what lies between them. */
export const hullOf = (a: Domain, b: Domain): Domain => ({
  startDay: Math.min(a.startDay, b.startDay),
  endDay: Math.max(a.endDay, b.endDay),
});

/** What the timeline opens with: where the bulk of the events lies, and a brush that reaches to others apart from it. */
export function overviewOf(range: DayRange, ends: Ends, bulk: Domain, all: Domain): Domain {
  if (!hasDates(range)) return bulk;
  const within = (day: number) => Math.min(Math.max(day, all.startDay), all.endDay);
  const reached = { startDay: within(ends.from), endDay: within(ends.to + 1) };
  return limitsOf(hullOf(bulk, reached), range);
}

/** What to show for a range set elsewhere: the overview, or a frame around a brush that would be too small in it. */
export function domainFor(range: DayRange, overview: Domain): Domain {
  if (!hasDates(range)) return overview;
  const start = range.from ?? overview.startDay;
  const end = (range.to ?? overview.endDay - 1) + 1;
  if (end - start >= spanOfDomain(overview) * FRAME_BELOW_SHARE) return overview;
  return frameAround(start, end, MIN_SPAN_DAYS / 2, overview);
}

/** Days, the end exclusive, with room on both sides. */
export function frameAround(startDay: number, endDay: number, leastDays: number, limits: Domain): Domain {
  const padding = Math.max((endDay - startDay) * FRAME_PADDING, leastDays);
  return clampDomain({ startDay: startDay - padding, endDay: endDay + padding }, limits);
}

/** Whether both given ends are on screen and far enough apart to be taken hold of. */
export function isComfortable({ from, to }: DayRange, domain: Domain, widthPx: number): boolean {
  const start = from ?? domain.startDay;
  const end = (to ?? domain.endDay - 1) + 1;
  const isInside = start >= domain.startDay && end <= domain.endDay;
  return isInside && ((end - start) / spanOfDomain(domain)) * widthPx >= 24;
}

/** Brings a domain inside the limits, keeping its length as far as they allow. */
export function clampDomain({ startDay, endDay }: Domain, limits: Domain): Domain {
  const span = Math.min(
    Math.max(endDay - startDay, Math.min(MIN_SPAN_DAYS, spanOfDomain(limits))),
    spanOfDomain(limits),
  );
  const middle = (startDay + endDay) / 2;
  const start = Math.min(Math.max(middle - span / 2, limits.startDay), limits.endDay - span);
  return { startDay: start, endDay: start + span };
}

/** Zooms by a factor (below 1: closer) so that the day under the pointer stays there. */
export function zoomAround(domain: Domain, day: number, factor: number, limits: Domain): Domain {
  const smallest = Math.min(MIN_SPAN_DAYS, spanOfDomain(limits)) / spanOfDomain(domain);
  const bounded = Math.max(factor, smallest);
  return clampDomain(
    { startDay: day - (day - domain.startDay) * bounded, endDay: day + (domain.endDay - day) * bounded },
    limits,
  );
}

export function panBy({ startDay, endDay }: Domain, days: number, limits: Domain): Domain {
  return clampDomain({ startDay: startDay + days, endDay: endDay + days }, limits);
}

export const isSameDomain = (a: Domain, b: Domain): boolean =>
  Math.abs(a.startDay - b.startDay) < 1e-6 && Math.abs(a.endDay - b.endDay) < 1e-6;
