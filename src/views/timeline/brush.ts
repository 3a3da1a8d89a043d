// Owns the brush, purely: where a pointer takes hold, what a gesture makes of the range, and the date clause of a range.
import { FIRST_YEAR, formatDate, LAST_YEAR, parseDate } from '../../contract/calendar-date.ts';
import { addUnits, startOfUnit, type TimeUnit } from '../../contract/time-unit.ts';
import type { DayRange } from '../../matching/shown-days.ts';
import type { TIMELINE_KEYS } from '../../ui/later-part-keys.ts';
import { type Ends, hasDates, isSameRange, NO_DATES, type Scale } from './time-axis.ts';

export type DateClause = { readonly from: string | undefined; readonly to: string | undefined };
export type Hold = 'from' | 'to' | 'move' | 'draw';

/** A gesture under way: what was held, where it began, and the range as it was. Days are fractional positions. */
export type Gesture = { readonly hold: Hold; readonly startDay: number; readonly before: DayRange };

const FIRST_DAY = parseDate(`${FIRST_YEAR}-01-01`) ?? 0;
const LAST_DAY = parseDate(`${LAST_YEAR}-12-31`) ?? 0;

const within = (day: number) => Math.min(Math.max(day, FIRST_DAY), LAST_DAY);

/** The clause of a range: real dates, in order. */
export function clauseOf({ from, to }: DayRange): DateClause {
  return {
    from: from === null ? undefined : formatDate(within(from)),
    to: to === null ? undefined : formatDate(within(to)),
  };
}

/** What a pointer at `xPx` takes hold of. A handle wins over the inside, the nearer handle over the other. */
export function holdAt(xPx: number, range: DayRange, ends: Ends, scale: Scale, hitPx: number): Hold {
  if (!hasDates(range)) return 'draw';
  const fromPx = scale.toX(ends.from);
  const toPx = scale.toX(ends.to + 1);
  const reach = hitPx / 2;
  // Inside a narrow brush a third is left for moving it.
  const inner = Math.min(reach, Math.max(3, (toPx - fromPx) / 3));
  const awayFrom = xPx - fromPx;
  const awayTo = toPx - xPx;
  const isFrom = awayFrom >= -reach && awayFrom <= inner;
  const isTo = awayTo >= -reach && awayTo <= inner;
  if (isFrom && isTo) return Math.abs(awayFrom) <= Math.abs(awayTo) ? 'from' : 'to';
  if (isFrom) return 'from';
  if (isTo) return 'to';
  return awayFrom > 0 && awayTo > 0 ? 'move' : 'draw';
}

/** The nearest boundary of a unit, or `home` (where the edge was) when that is nearer: a drag and back changes nothing. */
function snapEdge(position: number, unit: TimeUnit, home: number | null): number {
  const below = startOfUnit(position, unit);
  const above = addUnits(below, unit, 1);
  const nearest = position - below <= above - position ? below : above;
  if (home === null) return nearest;
  return Math.abs(home - position) <= Math.abs(nearest - position) ? home : nearest;
}

/** The range that a gesture makes with the pointer at a position. `unit` is what it snaps to. */
export function drag(gesture: Gesture, position: number, unit: TimeUnit, ends: Ends): DayRange {
  const { hold, startDay, before } = gesture;
  if (hold === 'draw') {
    const from = startOfUnit(Math.min(startDay, position), unit);
    const last = startOfUnit(Math.max(startDay, position), unit);
    return inOrder(from, addUnits(last, unit, 1) - 1);
  }
  const moved = position - startDay;
  if (moved === 0) return before;
  return hold === 'move' ? move(before, moved, unit, ends) : resize(before, hold, moved, unit, ends);
}

function resize(before: DayRange, hold: 'from' | 'to', moved: number, unit: TimeUnit, ends: Ends): DayRange {
  const home = hold === 'from' ? ends.from : ends.to + 1;
  const edge = snapEdge(home + moved, unit, home);
  if (edge === home) return before;
  // Past the other end the handles change places; that end stays where it is, open ones included.
  if (hold === 'from') {
    if (edge <= ends.to) return { from: within(edge), to: before.to };
    return inOrder(ends.to + 1, edge > ends.to + 1 ? edge - 1 : addUnits(edge, unit, 1) - 1);
  }
  if (edge > ends.from) return { from: before.from, to: within(edge - 1) };
  return inOrder(edge < ends.from ? edge : addUnits(edge, unit, -1), ends.from - 1);
}

function move(before: DayRange, moved: number, unit: TimeUnit, ends: Ends): DayRange {
  const from = snapEdge(ends.from + moved, unit, ends.from);
  if (from === ends.from) return before;
  const isWhole =
    startOfUnit(ends.from, unit) === ends.from && startOfUnit(ends.to + 1, unit) === ends.to + 1;
  if (!isWhole) return inOrder(from, from + (ends.to - ends.from));
  // Whole months stay whole months, though their days differ in number.
  return inOrder(from, addUnits(from, unit, countUnits(ends.from, ends.to + 1, unit)) - 1);
}

function countUnits(fromDay: number, endDay: number, unit: TimeUnit): number {
  let count = 0;
  for (let day = fromDay; day < endDay; day = addUnits(day, unit, 1)) count += 1;
  return count;
}

const inOrder = (from: number, to: number): DayRange => ({
  from: within(Math.min(from, to)),
  to: within(Math.max(from, to)),
});

/** What a press on a bar makes of the range: its period alone, or all dates when it was that already. */
export const pressBar = (period: Ends, range: DayRange): DayRange =>
  isSameRange(period, range) ? NO_DATES : inOrder(period.from, period.to);

export type KeyContext = {
  readonly unit: TimeUnit;
  readonly ends: Ends;
  /** Days of the data, and the days on screen; all inclusive. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly shown: Ends;
};

export type HandleAct = keyof typeof TIMELINE_KEYS;

const STEPS: Partial<Record<HandleAct, number>> = {
  later: 1,
  earlier: -1,
  'much-later': 4,
  'much-earlier': -4,
};
const PAGE_MONTHS: Record<TimeUnit, number> = { day: 1, week: 1, month: 12, year: 120 };
const PAGES: Partial<Record<HandleAct, number>> = { 'page-later': 1, 'page-earlier': -1 };

/** What a key pressed on a handle makes of the range; null when the key means nothing here. */
export function press(
  act: HandleAct,
  handle: 'from' | 'to',
  range: DayRange,
  context: KeyContext,
): DayRange | null {
  const { unit, ends, shown, firstDay, lastDay } = context;
  if (act === 'clear') return NO_DATES;
  if (act === 'bar') {
    const start = startOfUnit(handle === 'from' ? ends.from : ends.to, unit);
    return pressBar({ from: start, to: addUnits(start, unit, 1) - 1 }, range);
  }
  if (act === 'shown') return hasDates(range) ? null : { from: shown.from, to: shown.to };
  if (act === 'start') return handle === 'from' ? { ...range, from: null } : { ...range, to: ends.from };
  if (act === 'end') return handle === 'to' ? { ...range, to: null } : { ...range, from: ends.to };
  const steps = STEPS[act] ?? 0;
  const pages = (PAGES[act] ?? 0) * PAGE_MONTHS[unit];
  if (steps === 0 && pages === 0) return null;
  const edge = handle === 'from' ? ends.from : ends.to + 1;
  const next = steps === 0 ? stepEdge(edge, 'month', pages) : stepEdge(edge, unit, steps);
  // Beyond the data there is nothing to include: the handle stays at its end unless the range was beyond already.
  if (handle === 'from') {
    return { ...range, from: within(Math.max(Math.min(next, ends.to), Math.min(firstDay, ends.from))) };
  }
  return { ...range, to: within(Math.min(Math.max(next - 1, ends.from), Math.max(lastDay, ends.to))) };
}

/** Moves an edge to boundaries of the unit, the first of them being the next one in that direction. */
function stepEdge(edge: number, unit: TimeUnit, steps: number): number {
  const below = startOfUnit(edge, unit);
  if (below === edge || steps < 0) return addUnits(below, unit, below === edge ? steps : steps + 1);
  return addUnits(below, unit, steps);
}
