// Owns what lies along the border that a filter names: events one by one, or squares of chainage and time that count them.
import type { Filter } from '../../contract/filter.ts';
import { judgeNear, nearClauseOf, PASSES } from '../../matching/near-border.ts';
import { rangeOf, shownDays } from '../../matching/shown-days.ts';
import { type Along, type AlongSquares, type AlongWindow, type Days, isFar, NEWEST_ALONG } from '../along.ts';
import type { Question } from '../answers.ts';
import { BIT } from '../filter/clause-list.ts';
import { daysAskedFor } from '../filter/clauses.ts';
import type { AlongState } from '../filter/later-work.ts';
import { PROFILE, PROFILE_LENGTH } from '../load/columns.ts';
import type { Frame } from '../load/frame.ts';
import { ANY_BORDER, type BorderRun, besideOf, placesWithin, runAlong } from './border-run.ts';
import { countBeside, countGroups } from './count-beside.ts';

const NO_RUN: BorderRun = {
  rows: new Uint32Array(0),
  chainage: new Uint32Array(0),
  distance: new Int32Array(0),
  precisionKm: new Float32Array(0),
  startDay: new Int32Array(0),
  long: new Uint32Array(0),
};

/**
 * Events that pass all clauses, and those that fail by lying outside the stretch `km` alone. Rows looked at are those along the
 * border within the dates, not those of the frame. Without positions, or without exactly one border named, there are none.
 */
export function countAlong(
  state: AlongState,
  { filter, positions }: Pick<Question, 'filter' | 'positions'>,
  window: AlongWindow,
): Along {
  const { frame } = state;
  const named = filter.border?.any.length === 1 ? (filter.border.any[0] ?? null) : null;
  const border = named === null ? -1 : frame.dictionary.names().border.indexOf(named);
  // With a distance asked for, that alone decides, whichever border an event concerns.
  const of = filter.within === undefined ? border : ANY_BORDER;
  const isLocated = named !== null && positions != null;
  const run = isLocated && (border >= 0 || of === ANY_BORDER) ? runAlong(frame, positions, of) : NO_RUN;
  const { fromDay, toDay } = daysAskedFor(filter);
  const days = window.days ?? shownDays(frame, rangeOf(filter));
  const { places, newest, matching, outside, far, apart, squares } = look(state, run, filter, window, days, [
    fromDay,
    toDay,
  ]);
  // With a distance asked for, what has no place is left out by that.
  const mayLack = isLocated && border >= 0 && filter.within === undefined;
  const isMany = matching + outside > window.symbols;
  return {
    border: named,
    isLocated,
    days,
    ...columnsOf(frame, state.failed, run, isMany ? newest : places),
    matching,
    outside,
    far,
    apart,
    unplaced: mayLack ? countBeside(state, filter, besideOf(frame, positions, border), fromDay, toDay) : 0,
    grouped: border < 0 ? 0 : countGroups(state, filter, border, fromDay, toDay),
    squares: isMany ? squares : null,
  };
}

/** One pass over a run, newest first: what is in squares, and the places in the run of the first few. */
function look(
  { frame, failed, work }: AlongState,
  run: BorderRun,
  filter: Filter,
  { symbols, columns, rows, lengthKm, days: pinned }: AlongWindow,
  days: Days,
  [fromDay, toDay]: readonly [number, number],
) {
  const squares: AlongSquares = {
    columns,
    rows,
    matching: new Uint32Array(columns * rows),
    outside: new Uint32Array(columns * rows),
  };
  const columnOf = columnsOfRun(run, columns, lengthKm);
  const isPinned = pinned !== null;
  const perDay = rows / (days.toDay - days.fromDay + 1);
  // Days that are pinned, or asked for, take in what only began before them; where they are open, it lies apart.
  const isOpen = { from: !isPinned && filter.from === undefined, to: !isPinned && filter.to === undefined };
  const hasStretch = filter.km !== undefined;
  const isNear = hasStretch && filter.within !== undefined ? nearAnywhere(run, filter) : null;
  const places: number[] = [];
  const newest: number[] = [];
  let matching = 0;
  let outside = 0;
  let far = 0;
  let apart = 0;
  let rowDay = Number.NaN;
  let rowStart = 0;
  const lookAt = (from: number, end: number) => {
    for (let at = end - 1; at >= from; at--) {
      const mask = failed[run.rows[at] as number] as number;
      const isMatch = mask === 0;
      // Only the border's clause fails: by the stretch alone, unless it is too far away as well.
      if (!isMatch && (mask !== BIT.border || !hasStretch || (isNear !== null && isNear[at] === 0))) continue;
      const day = run.startDay[at] as number;
      if (isMatch) {
        matching++;
        if (isFar(run.distance[at] as number, run.precisionKm[at] as number)) far++;
      } else outside++;
      if ((isOpen.from && day < days.fromDay) || (isOpen.to && day > days.toDay)) {
        if (isMatch) apart++;
        continue;
      }
      if (day !== rowDay) {
        rowDay = day;
        const shown = Math.min(days.toDay, Math.max(days.fromDay, day));
        rowStart = Math.min(rows - 1, Math.floor((days.toDay - shown) * perDay)) * columns;
      }
      const square = rowStart + (columnOf[at] as number);
      const counts = isMatch ? squares.matching : squares.outside;
      counts[square] = (counts[square] as number) + 1;
      if (isMatch && newest.length < NEWEST_ALONG) newest.push(at);
      if (places.length < symbols) places.push(at);
    }
    work.visited += Math.max(0, end - from);
  };
  const [first, end] = placesWithin(frame, run.rows, fromDay, toDay);
  lookAt(first, end);
  for (let at = run.long.length - 1; at >= 0; at--) {
    const place = run.long[at] as number;
    if (place < first) lookAt(place, place + 1);
  }
  return { places, newest, matching, outside, far, apart, squares };
}

const columnsMade = new WeakMap<BorderRun, { readonly word: string; readonly columnOf: Uint16Array }>();

/** Column of the squares that each place of a run falls into. */
function columnsOfRun(run: BorderRun, columns: number, lengthKm: number): Uint16Array {
  const word = `${columns} ${lengthKm}`;
  const made = columnsMade.get(run);
  if (made?.word === word) return made.columnOf;
  const perTenth = columns / (lengthKm * 10);
  const columnOf = Uint16Array.from(run.chainage, (chainage) =>
    Math.min(columns - 1, Math.floor(chainage * perTenth)),
  );
  columnsMade.set(run, { word, columnOf });
  return columnOf;
}

const nearMade = new WeakMap<
  BorderRun,
  { readonly within: number | undefined; readonly isNear: Uint8Array }
>();

/** 1 where an event passes by its distance, whatever its chainage. */
function nearAnywhere(run: BorderRun, filter: Filter): Uint8Array {
  const made = nearMade.get(run);
  if (made?.within === filter.within && made !== undefined) return made.isNear;
  const anywhere = nearClauseOf({ ...filter, km: undefined });
  const isNear = new Uint8Array(run.rows.length);
  for (let at = 0; at < isNear.length; at++) {
    const precision = (run.precisionKm[at] as number) * 10;
    const passes =
      anywhere === null ||
      judgeNear(anywhere, run.distance[at] as number, run.chainage[at] as number, precision) === PASSES;
    isNear[at] = passes ? 1 : 0;
  }
  nearMade.set(run, { within: filter.within, isNear });
  return isNear;
}

function columnsOf(
  { columns, dictionary, type }: Frame,
  failed: Uint16Array,
  run: BorderRun,
  places: number[],
) {
  const { values } = dictionary.tables.profile;
  const rows = Uint32Array.from(places, (at) => run.rows[at] as number);
  return {
    key: rows.map((row) => columns.key[row] as number),
    startDay: Int32Array.from(places, (at) => run.startDay[at] as number),
    chainage: Uint32Array.from(places, (at) => run.chainage[at] as number),
    distance: Uint32Array.from(places, (at) => run.distance[at] as number),
    precisionKm: Float32Array.from(places, (at) => run.precisionKm[at] as number),
    lng: Int32Array.from(rows, (row) => columns.lng[row] as number),
    lat: Int32Array.from(rows, (row) => columns.lat[row] as number),
    type: Uint8Array.from(rows, (row) => type[row] as number),
    status: Uint8Array.from(
      rows,
      (row) => values[(columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.status] as number,
    ),
    matches: Uint8Array.from(rows, (row) => (failed[row] === 0 ? 1 : 0)),
  };
}
