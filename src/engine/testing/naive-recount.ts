// Owns what an answer should be, counted event by event from `matches`: slow, plain, and what tests hold the engine to.
import { spanOf, startOfMonth } from '../../contract/calendar-date.ts';
import type { SarhadEvent, Toll } from '../../contract/event.ts';
import { CLAUSES, type ClauseName, type Filter, type ValueClause, without } from '../../contract/filter.ts';
import { gradeCode, meetsGrade } from '../../contract/grade.ts';
import { publisherId } from '../../contract/publisher.ts';
import { CATEGORIES, ROLES, STATUSES, type Status, TYPES } from '../../contract/taxonomy.ts';
import { matches, partsOf } from '../../matching/matches.ts';
import { concernedBorder, judgeBorder, TOO_IMPRECISE } from '../../matching/near-border.ts';
import type { TimelineWindow, TimeUnit } from '../answers.ts';
import { startOfUnit } from '../counts/bins.ts';

export type Weighted = { readonly event: SarhadEvent; readonly weight: number };
export type Counts = Readonly<Record<string, number>>;

const MARKS = ['A', 'B', 'C', 'D', 'E'].flatMap((letter) =>
  [1, 2, 3, 4, 5].map((digit) => `${letter}${digit}`),
);

/** Start day of an event, as the frame has it. */
export function startDayOf({ dateStart, dateEnd, datePrecision }: SarhadEvent): number {
  return spanOf(dateStart, dateEnd, datePrecision)?.startDay ?? Number.NaN;
}

/** Whether an event passes the filter without the clauses named. */
export type Passes = (event: SarhadEvent, ...ignored: ClauseName[]) => boolean;

export function passesOf(filter: Filter, textKeys: ReadonlySet<number> | null): Passes {
  return (event, ...ignored) => {
    const parameters = ignored.flatMap((clause) => [...CLAUSES[clause]]);
    const rest = without(filter, parameters);
    // Without a clause of status, planned and retracted events would stay outside: ignoring it means any status.
    const asked = ignored.includes('status') ? { ...rest, status: ANY_STATUS } : rest;
    return matches(event, asked, () => []) && (textKeys === null || textKeys.has(event.key));
  };
}
const ANY_STATUS: ValueClause<Status> = { any: STATUSES, not: [] };

/** Newest first: start day, then key, descending. */
export function inListOrder(rows: readonly Weighted[]): Weighted[] {
  return [...rows].sort((a, b) => startDayOf(b.event) - startDayOf(a.event) || b.event.key - a.event.key);
}

/** Adds up weights by name; names of zero do not appear. */
export function tally(rows: readonly Weighted[], namesOf: (event: SarhadEvent) => Iterable<string>): Counts {
  const counts: Record<string, number> = {};
  for (const { event, weight } of rows) {
    for (const name of new Set(namesOf(event))) counts[name] = (counts[name] ?? 0) + weight;
  }
  return counts;
}

export function recountTotals(rows: readonly Weighted[], passes: Passes, filter: Filter) {
  const passing = rows.filter(({ event }) => passes(event));
  const sum = (test: (event: SarhadEvent) => boolean, from = passing) =>
    from.reduce((total, { event, weight }) => total + (test(event) ? weight : 0), 0);
  const toll = (of: 'killed' | 'injured') => {
    const known = passing.flatMap(({ event }) => event[of] ?? []);
    return {
      best: known.reduce((total, { best, low }) => total + (best ?? low), 0),
      low: known.reduce((total, { low }) => total + low, 0),
      high: known.reduce((total, { high }) => total + high, 0),
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
      (event) => passes(event, 'border') && judgeBorder(event, filter) === TOO_IMPRECISE,
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
    const bucket = startOfUnit(window.unit, startDayOf(event));
    const isSeen = bucket >= startOfUnit(window.unit, window.fromDay) && bucket <= window.toDay;
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

/** By border and figure; `counts` by `border:start of bucket`, where a bucket of these starts has the event. */
export function recountBorders(
  rows: readonly Weighted[],
  passes: Passes,
  unit: TimeUnit,
  starts: ReadonlySet<number>,
) {
  const passing = rows.filter(({ event }) => passes(event, 'border'));
  const one = (event: SarhadEvent, isCounted: boolean) => {
    const border = concernedBorder(event);
    return isCounted && border !== null ? [border] : [];
  };
  const sum = (figureOf: (toll: Toll) => number) => {
    const sums: Record<string, number> = {};
    for (const { event } of passing) {
      const border = concernedBorder(event);
      const figure = event.killed ? figureOf(event.killed) : 0;
      if (border !== null && figure > 0) sums[border] = (sums[border] ?? 0) + figure;
    }
    return sums;
  };
  return {
    events: tally(passing, (event) => one(event, true)),
    killed: sum(({ best, low }) => best ?? low),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    withFigure: tally(passing, (event) => one(event, event.killed !== null)),
    missing: tally(passing, (event) => one(event, event.killed === null && event.category === 'incident')),
    counts: tally(passing, (event) => {
      const start = startOfUnit(unit, startDayOf(event));
      return one(event, starts.has(start)).map((border) => `${border}:${start}`);
    }),
  };
}

export function recountAnalysis(rows: readonly Weighted[], passes: Passes) {
  const passing = rows.filter(({ event }) => passes(event));
  const month = (event: SarhadEvent) => String(startOfMonth(startDayOf(event)));
  const sum = (of: (event: SarhadEvent, weight: number) => number) => {
    const sums: Record<string, number> = {};
    for (const { event, weight } of passing) {
      const amount = of(event, weight);
      if (amount > 0) sums[month(event)] = (sums[month(event)] ?? 0) + amount;
    }
    return sums;
  };
  return {
    byType: tally(passing, ({ type }) => [type]),
    killedBest: sum(({ killed }) => killed?.best ?? 0),
    killedLow: sum(({ killed }) => killed?.low ?? 0),
    killedHigh: sum(({ killed }) => killed?.high ?? 0),
    killedWithoutBest: sum(({ killed }, weight) => (killed !== null && killed.best === null ? weight : 0)),
    killedMissing: sum(({ killed, category }, weight) =>
      killed === null && category === 'incident' ? weight : 0,
    ),
    actors: tally(passing, (event) => partsOf(event).map(({ actor }) => actor)),
    pairs: tally(passing, (event) => pairsOf(partsOf(event).map(({ actor }) => actor))),
    reports: passing.reduce((total, { event, weight }) => total + event.sources.length * weight, 0),
  };
}

/** `a b` of every two different actors, in the order of their names. */
function pairsOf(actors: readonly string[]): string[] {
  const present = [...new Set(actors)].sort();
  return present.flatMap((a, at) => present.slice(at + 1).map((b) => `${a} ${b}`));
}

/** Sum over one figure of each event's toll; −1 without any. */
export function killedOf(
  rows: readonly Weighted[],
  figureOf: (toll: SarhadEvent['killed']) => number | null | undefined,
): number {
  const figures = rows.flatMap(({ event }) => figureOf(event.killed) ?? []);
  return figures.length === 0 ? -1 : figures.reduce((total, figure) => total + figure, 0);
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
