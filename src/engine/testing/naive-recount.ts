// Owns what an answer should be, counted event by event from `matches`: slow, plain, and what tests hold the engine to.
import { spanOf } from '../../contract/calendar-date.ts';
import type { SarhadEvent, Toll } from '../../contract/event.ts';
import {
  CLAUSES,
  type ClauseName,
  type Filter,
  type Near,
  type ValueClause,
  without,
} from '../../contract/filter.ts';
import { gradeCode, meetsGrade } from '../../contract/grade.ts';
import { publisherId } from '../../contract/publisher.ts';
import type { Sort } from '../../contract/sort.ts';
import { CATEGORIES, ROLES, STATUSES, type Status, TYPES } from '../../contract/taxonomy.ts';
import { startOfUnit, type TimeUnit } from '../../contract/time-unit.ts';
import { matches, partsOf, type TextNames } from '../../matching/matches.ts';
import { concernedBorder } from '../../matching/near-border.ts';
import { isTooImprecise } from '../../matching/near-point.ts';
import { comparePlaces, placeOf } from '../../matching/sort-events.ts';
import type { TimelineWindow } from '../answers.ts';

export type Weighted = { readonly event: SarhadEvent; readonly weight: number };
/** Whether the first event is part of the second, however many steps away; both by key. */
export type IsWithin = (part: number, whole: number) => boolean;

/** By the definition: one of its pairs leads there, or to what is within it. Pairs must have no cycle. */
export function isWithinBy(pairs: readonly (readonly [number, number])[]): IsWithin {
  return function isWithin(part, whole): boolean {
    return pairs.some(([from, to]) => from === part && (to === whole || isWithin(to, whole)));
  };
}

/** Of the events of one sum those whose figure counts, and those in whose place that of a containing one does. */
export function splitParts(
  events: readonly SarhadEvent[],
  of: 'killed' | 'injured',
  isWithin: IsWithin,
): { readonly counted: readonly Toll[]; readonly leftOut: readonly Toll[] } {
  const known = events.filter((event) => event[of] !== null);
  const isLeftOut = ({ key }: SarhadEvent) => known.some((whole) => isWithin(key, whole.key));
  const tollsOf = (some: readonly SarhadEvent[]) => some.flatMap((event) => event[of] ?? []);
  return {
    counted: tollsOf(known.filter((event) => !isLeftOut(event))),
    leftOut: tollsOf(known.filter(isLeftOut)),
  };
}
const addUp = (tolls: readonly Toll[], figureOf: (toll: Toll) => number) =>
  tolls.reduce((total, toll) => total + figureOf(toll), 0);
const bestOf = ({ best, low }: Toll) => best ?? low;

/** Of tests that search no text: the engine is told what a text finds. */
export const NO_NAMES: TextNames = {
  readText: () => [],
  searchedOf: () => ({ own: '', names: '', actors: [] }),
};

export type Counts = Readonly<Record<string, number>>;

const MARKS = ['A', 'B', 'C', 'D', 'E'].flatMap((letter) =>
  [1, 2, 3, 4, 5].map((digit) => `${letter}${digit}`),
);

/** Start day of an event, as the frame has it. */
export function startDayOf({ dateStart, dateEnd, datePrecision }: SarhadEvent): number {
  return spanOf(dateStart, dateEnd, datePrecision)?.startDay ?? Number.NaN;
}

export function endDayOf({ dateStart, dateEnd, datePrecision }: SarhadEvent): number {
  return spanOf(dateStart, dateEnd, datePrecision)?.endDay ?? Number.NaN;
}

/** Whether an event passes the filter without the clauses named. */
export type Passes = (event: SarhadEvent, ...ignored: ClauseName[]) => boolean;

/** Keys of rows that stand for several events: they are near nothing, and in no area. */
export const groupsOf = (rows: readonly Weighted[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ event, weight }) => (weight > 1 ? event.key : [])));

export function passesOf(
  filter: Filter,
  textKeys: ReadonlySet<number> | null,
  groups: ReadonlySet<number> = new Set(),
): Passes {
  return (event, ...ignored) => {
    const parameters = ignored.flatMap((clause) => [...CLAUSES[clause]]);
    const rest = without(filter, parameters);
    if ((rest.near ?? rest.area) !== undefined && groups.has(event.key)) return false;
    // Without a clause of status, planned and retracted events would stay outside: ignoring it means any status.
    const asked = ignored.includes('status') ? { ...rest, status: ANY_STATUS } : rest;
    return matches(event, asked, NO_NAMES) && (textKeys === null || textKeys.has(event.key));
  };
}
const ANY_STATUS: ValueClause<Status> = { any: STATUSES, not: [] };

/** Newest first: start day, then key, descending. */
export function inListOrder(rows: readonly Weighted[]): Weighted[] {
  return [...rows].sort((a, b) => startDayOf(b.event) - startDayOf(a.event) || b.event.key - a.event.key);
}

export function inOrder(rows: readonly Weighted[], sort: Sort, near: Near | undefined): Weighted[] {
  const compare = comparePlaces(sort);
  return [...rows].sort((a, b) => compare(placeOf(a.event, sort, near), placeOf(b.event, sort, near)));
}

/** Adds up weights by name; names of zero do not appear. */
export function tally(rows: readonly Weighted[], namesOf: (event: SarhadEvent) => Iterable<string>): Counts {
  const counts: Record<string, number> = {};
  for (const { event, weight } of rows) {
    for (const name of new Set(namesOf(event))) counts[name] = (counts[name] ?? 0) + weight;
  }
  return counts;
}

export function recountTotals(rows: readonly Weighted[], passes: Passes, filter: Filter, isWithin: IsWithin) {
  const groups = groupsOf(rows);
  const passing = rows.filter(({ event }) => passes(event));
  const sum = (test: (event: SarhadEvent) => boolean, from = passing) =>
    from.reduce((total, { event, weight }) => total + (test(event) ? weight : 0), 0);
  const toll = (of: 'killed' | 'injured') => {
    const { counted, leftOut } = splitParts(
      passing.map(({ event }) => event),
      of,
      isWithin,
    );
    return {
      best: addUp(counted, bestOf),
      low: addUp(counted, ({ low }) => low),
      high: addUp(counted, ({ high }) => high),
      within: addUp(leftOut, bestOf),
      disputed: sum((event) => event[of] !== null && event[of].low !== event[of].high),
      withFigure: sum((event) => event[of] !== null),
      missing: sum((event) => event[of] === null),
    };
  };
  return {
    events: sum(() => true),
    incidents: sum(({ category }) => category === 'incident'),
    diplomatic: sum(({ category }) => category === 'diplomatic'),
    contested: sum(({ status }) => status === 'contested'),
    killed: toll('killed'),
    injured: toll('injured'),
    unplaced: sum(({ coordinates }) => coordinates === null),
    tooImprecise: sum(
      (event) => {
        const hasPlace = filter.near === undefined || !groups.has(event.key);
        return hasPlace && passes(event, 'border', 'near') && isTooImprecise(event, filter);
      },
      [...rows],
    ),
    all: sum(({ status }) => status !== 'planned' && status !== 'retracted', [...rows]),
  };
}

export function recountFacets(rows: readonly Weighted[], passes: Passes, obeysActor: boolean) {
  const ignoring = (clause: ClauseName) => rows.filter(({ event }) => passes(event, clause));
  const actorRows = obeysActor ? rows.filter(({ event }) => passes(event)) : ignoring('actor');
  const one = (value: string | null) => (value === null ? [] : [value]);
  return {
    category: tally(ignoring('type'), ({ category }) => [category]),
    type: tally(ignoring('type'), ({ type }) => [type]),
    actor: tally(actorRows, (event) => partsOf(event).map(({ actor }) => actor)),
    country: tally(ignoring('country'), ({ country }) => one(country)),
    province: tally(ignoring('province'), ({ province }) => one(province)),
    border: tally(ignoring('border'), (event) => one(concernedBorder(event))),
    status: tally(ignoring('status'), ({ status }) => [status]),
    publisher: tally(ignoring('source'), ({ sources }) =>
      sources.map(({ publisher }) => publisherId(publisher)),
    ),
    role: tally(ignoring('actor'), (event) => partsOf(event).map(({ role }) => role)),
    gradeAtLeast: tally(ignoring('grade'), ({ sources }) =>
      MARKS.filter((mark) =>
        sources.some(({ reliability, credibility }) => meetsGrade(gradeCode(reliability, credibility), mark)),
      ),
    ),
  };
}

/** Counts by `start of bucket`:`type`, inside the window. */
export function recountTimeline(rows: readonly Weighted[], passes: Passes, window: TimelineWindow) {
  const slot = (event: SarhadEvent) => {
    const bucket = startOfUnit(startDayOf(event), window.unit);
    const isSeen = bucket >= startOfUnit(window.fromDay, window.unit) && bucket <= window.toDay;
    return isSeen ? [`${bucket}:${event.type}`] : [];
  };
  const planned = rows.filter(({ event }) => event.status === 'planned' && passes(event, 'dates', 'status'));
  return {
    counts: tally(
      rows.filter(({ event }) => passes(event, 'dates')),
      slot,
    ),
    planned: tally(planned, slot),
  };
}

/** Events that start on such days, whatever the dates asked for. */
export function recountApart(rows: readonly Weighted[], passes: Passes, isApart: (day: number) => boolean) {
  const weigh = (some: readonly Weighted[]) => some.reduce((total, { weight }) => total + weight, 0);
  const apart = rows.filter(({ event }) => isApart(startDayOf(event)));
  const counted = apart.filter(({ event }) => passes(event, 'dates'));
  const planned = apart.filter(({ event }) => event.status === 'planned' && passes(event, 'dates', 'status'));
  const days = [...counted, ...planned].map(({ event }) => startDayOf(event));
  if (days.length === 0) return null;
  return {
    fromDay: Math.min(...days),
    toDay: Math.max(...days),
    count: weigh(counted),
    planned: weigh(planned),
  };
}

/** By border and figure; `counts` by `border:start of bucket`, where a bucket of these starts has the event. */
export function recountBorders(
  rows: readonly Weighted[],
  passes: Passes,
  unit: TimeUnit,
  starts: ReadonlySet<number>,
  isWithin: IsWithin,
) {
  const passing = rows.filter(({ event }) => passes(event, 'border'));
  const one = (event: SarhadEvent, isCounted: boolean) => {
    const border = concernedBorder(event);
    return isCounted && border !== null ? [border] : [];
  };
  const sum = (which: 'counted' | 'leftOut', figureOf: (toll: Toll) => number) =>
    sumsBy(passing, concernedBorder, isWithin, which, figureOf);
  return {
    events: tally(passing, (event) => one(event, true)),
    killed: sum('counted', bestOf),
    low: sum('counted', ({ low }) => low),
    high: sum('counted', ({ high }) => high),
    within: sum('leftOut', bestOf),
    withFigure: tally(passing, (event) => one(event, event.killed !== null)),
    missing: tally(passing, (event) => one(event, event.killed === null && event.category === 'incident')),
    counts: tally(passing, (event) => {
      const start = startOfUnit(startDayOf(event), unit);
      return one(event, starts.has(start)).map((border) => `${border}:${start}`);
    }),
  };
}

/** Sums of the killed by what an event stands under, each a sum of its own; without zeros. */
function sumsBy(
  rows: readonly Weighted[],
  nameOf: (event: SarhadEvent) => string | null,
  isWithin: IsWithin,
  which: 'counted' | 'leftOut',
  figureOf: (toll: Toll) => number,
): Counts {
  const events = rows.map(({ event }) => event);
  const names = new Set(events.flatMap((event) => nameOf(event) ?? []));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const own = events.filter((event) => nameOf(event) === name);
      const figure = addUp(splitParts(own, 'killed', isWithin)[which], figureOf);
      return figure === 0 ? [] : [[name, figure]];
    }),
  );
}

/** Sums of the killed by bucket together are those of the totals, wherever a part and what contains it begin. */
export function recountAnalysis(
  rows: readonly Weighted[],
  passes: Passes,
  isWithin: IsWithin,
  { unit, startDays }: { readonly unit: TimeUnit; readonly startDays: Int32Array },
  isFromAsked: boolean,
) {
  const passing = rows.filter(({ event }) => passes(event));
  const [first = 0] = startDays;
  const place = (event: SarhadEvent) => {
    const start = startOfUnit(startDayOf(event), unit);
    return isFromAsked ? Math.max(first, start) : start;
  };
  const bucket = (event: SarhadEvent) => String(place(event));
  const inTime = passing.filter(({ event }) => startDays.includes(place(event)));
  const sum = (of: (event: SarhadEvent, weight: number) => number) => {
    const sums: Record<string, number> = {};
    for (const { event, weight } of inTime) {
      const amount = of(event, weight);
      if (amount > 0) sums[bucket(event)] = (sums[bucket(event)] ?? 0) + amount;
    }
    return sums;
  };
  const known = passing.map(({ event }) => event).filter(({ killed }) => killed !== null);
  const isLeftOut = ({ key }: SarhadEvent) => known.some((whole) => isWithin(key, whole.key));
  const killed = (figureOf: (toll: Toll) => number, areLeftOut = false) =>
    sum((event) => (event.killed !== null && isLeftOut(event) === areLeftOut ? figureOf(event.killed) : 0));
  return {
    outside: passing.reduce((total, row) => total + (inTime.includes(row) ? 0 : row.weight), 0),
    byType: tally(inTime, (event) => [`${bucket(event)}:${event.type}`]),
    killed: killed(bestOf),
    killedLow: killed(({ low }) => low),
    killedHigh: killed(({ high }) => high),
    killedWithin: killed(bestOf, true),
    killedKnown: sum(({ killed }, weight) => (killed === null ? 0 : weight)),
    killedDisputed: sum(({ killed }, weight) => (killed !== null && killed.low !== killed.high ? weight : 0)),
    killedMissing: sum(({ killed, category }, weight) =>
      killed === null && category === 'incident' ? weight : 0,
    ),
    actors: tally(passing, (event) => partsOf(event).map(({ actor }) => actor)),
    pairs: tally(passing, (event) => pairsOf(partsOf(event).map(({ actor }) => actor))),
    provinces: tally(passing, ({ province, type }) => (province === null ? [] : [`${province}:${type}`])),
    reports: passing.reduce((total, { event, weight }) => total + event.sources.length * weight, 0),
  };
}

/** `a b` of every two different actors, in the order of their names. */
function pairsOf(actors: readonly string[]): string[] {
  const present = [...new Set(actors)].sort();
  return present.flatMap((a, at) => present.slice(at + 1).map((b) => `${a} ${b}`));
}

/** Sum over one figure of each event's toll that counts; −1 without any. */
export function killedOf(
  rows: readonly Weighted[],
  isWithin: IsWithin,
  figureOf: (toll: Toll) => number = bestOf,
): number {
  const { counted } = splitParts(
    rows.map(({ event }) => event),
    'killed',
    isWithin,
  );
  return counted.length === 0 ? -1 : addUp(counted, figureOf);
}

/** Counts as an answer gives them, by name, without the zeros. */
export function byName(names: readonly string[], counts: Uint32Array): Counts {
  return Object.fromEntries(
    [...counts].flatMap((count, at) => (count === 0 ? [] : [[names[at] ?? `unnamed ${at}`, count]])),
  );
}

export const FACET_NAMES = {
  category: CATEGORIES,
  type: TYPES,
  status: STATUSES,
  role: ROLES,
  gradeAtLeast: MARKS,
};
