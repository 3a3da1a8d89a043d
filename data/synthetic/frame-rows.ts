// Owns the rows that the frame has of synthetic events, made straight as columns: a million objects would be too many for a page.

import { nameOfClaim } from '../../src/contract/claim-name.ts';
import {
  type ColumnName,
  type CountColumn,
  countOf,
  LIST_NAMES,
  LISTS,
  type NamedColumn,
  ofTolls,
  ROW_COLUMNS,
  type RowColumn,
  type TollFigure,
} from '../../src/contract/columns.ts';
import { type FrameRows, NONE } from '../../src/contract/frame-chunk.ts';
import { publisherId } from '../../src/contract/publisher.ts';
import { ROLES, STANCES, STATUSES, type Stance, TYPES } from '../../src/contract/taxonomy.ts';
import { ACTORS, PRESS } from './cast.ts';
import { PLACES } from './places.ts';
import { gradeOf, type Row, type Rows } from './row.ts';

/** Every name there is, by kind: what the numbers of a row point into. The generator knows no outlines of provinces. */
const NAMES: Record<Exclude<NamedColumn, 'province' | 'claim'>, readonly string[]> = {
  type: TYPES,
  status: STATUSES,
  actor: ACTORS.map(({ id }) => id),
  country: PLACES.names.country,
  border: PLACES.names.border,
  publisher: PRESS.map(({ name }) => publisherId(name)),
};
const CLAIMANT = ROLES.indexOf('claimant');
const DENIER = ROLES.indexOf('denier');
const DENIES = STANCES.indexOf('denies');

/** Places of figures in a toll of a row. */
const FIGURES: Record<TollFigure, 0 | 1 | 2> = { low: 0, high: 1, best: 2 };

/** Each column of a row. */
const READ: Readonly<Record<Exclude<RowColumn, 'province'>, (row: Row) => number>> = {
  key: ({ n }) => n + 1,
  startDay: ({ startDay }) => startDay,
  spanDays: ({ startDay, endDay }) => endDay - startDay,
  lng: ({ lng }) => lng,
  lat: ({ lat }) => lat,
  type: ({ type }) => type,
  status: ({ status }) => status,
  country: ({ country }) => country,
  border: ({ border }) => border,
  ...ofTolls((toll, figure) => (row: Row) => row[toll][FIGURES[figure]]),
  precisionKm: ({ precisionKm }) => precisionKm,
};

/** The province that a row lies in, by its code. */
type ProvinceOf = (row: Row) => string | null;

/** Events that begin in whole months, `firstDay` to `lastDay`; without `provinceOf` they lie in no province. */
export function frameRowsOf(
  rows: Rows,
  firstDay: number,
  lastDay: number,
  provinceOf: ProvinceOf = () => null,
): FrameRows {
  const from = rows.days.firstOf(firstDay);
  const order = orderOf(rows, from, rows.days.firstOf(lastDay + 1), firstDay, lastDay);
  const provinces = new Map<string, number>();
  const province = (row: Row) => {
    const name = provinceOf(row);
    if (name === null) return NONE;
    if (!provinces.has(name)) provinces.set(name, provinces.size);
    return provinces.get(name) as number;
  };
  const claims = new Map<string, number>();
  const columns = emptyColumns();
  const read = { ...READ, province };
  const written = ROW_COLUMNS.map((name) => ({ column: columns[name], readValue: read[name] }));
  for (const n of order) {
    const row = rows.read(n);
    for (const { column, readValue } of written) column.push(readValue(row));
    addParts(columns, row);
    addSources(columns, row);
    addClaims(columns, row, claims);
  }
  return {
    rows: order.length,
    dictionaries: { ...NAMES, province: [...provinces.keys()], claim: [...claims.keys()] },
    columns,
  };
}

/** Numbers of the events by start day, then key: weeks and months begin before the day that an event was drawn for. */
export function orderOf(
  rows: Rows,
  from: number,
  to: number,
  firstDay: number,
  lastDay: number,
): Uint32Array {
  const starts = new Int32Array(to - from);
  const next = new Uint32Array(lastDay - firstDay + 2);
  for (let n = from; n < to; n++) {
    const at = rows.read(n).startDay - firstDay;
    starts[n - from] = at;
    next[at + 1] = (next[at + 1] as number) + 1;
  }
  for (let day = 1; day < next.length; day++) next[day] = (next[day] as number) + (next[day - 1] as number);
  const order = new Uint32Array(to - from);
  for (let n = from; n < to; n++) {
    const day = starts[n - from] as number;
    order[next[day] as number] = n;
    next[day] = (next[day] as number) + 1;
  }
  return order;
}

type Columns = Record<Exclude<ColumnName, 'weight'> | CountColumn, number[]>;

function emptyColumns(): Columns {
  const names = [...ROW_COLUMNS, ...LIST_NAMES.flatMap((list) => [...LISTS[list], countOf(list)])];
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Columns;
}

/** Actors, then those who claim or deny: each in a role once. */
function addParts({ actor: actors, role: roles, actorCount }: Columns, row: Row): void {
  const first = actors.length;
  const add = (actor: number, role: number) => {
    for (let at = first; at < actors.length; at++) if (actors[at] === actor && roles[at] === role) return;
    actors.push(actor);
    roles.push(role);
  };
  for (let at = 0; at < row.actors; at++) add(row.actor[at] as number, row.role[at] as number);
  for (let at = 0; at < row.claims; at++) {
    add(row.claimActor[at] as number, row.stance[at] === DENIES ? DENIER : CLAIMANT);
  }
  actorCount.push(actors.length - first);
}

function addSources({ publisher, publisherCount, grade, gradeCount }: Columns, row: Row): void {
  for (let at = 0; at < row.sources; at++) {
    publisher.push(row.press[at] as number);
    grade.push(gradeOf(row, at));
  }
  publisherCount.push(row.sources);
  gradeCount.push(row.sources);
}

/** The second claim of a row, if there is one, denies the first. */
function addClaims({ claim, claimCount }: Columns, row: Row, names: Map<string, number>): void {
  const actorOf = (at: number) => ACTORS[row.claimActor[at] as number]?.id ?? '';
  for (let at = 0; at < row.claims; at++) {
    const stance = STANCES[row.stance[at] as number] as Stance;
    const deniers = at === 0 && row.claims > 1 ? [actorOf(1)] : [];
    const name = nameOfClaim({ stance, claimant: actorOf(at), deniers });
    if (!names.has(name)) names.set(name, names.size);
    claim.push(names.get(name) as number);
  }
  claimCount.push(row.claims);
}
