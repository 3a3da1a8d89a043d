// Owns what happens in synthetic event n, as numbers: the one place that draws. Events and chunks are both made from it.
import { addMonths, startOfMonth, startOfWeek } from '../../src/contract/calendar-date.ts';
import { NO_POINT, NONE } from '../../src/contract/frame-chunk.ts';
import { gradeCode } from '../../src/contract/grade.ts';
import {
  type Credibility,
  type DatePrecision,
  type EventType,
  INCIDENT_TYPES,
  ROLES,
  type Role,
  STANCES,
  STATUSES,
  TYPES,
} from '../../src/contract/taxonomy.ts';
import {
  FIRST_GROUP,
  FIRST_OTHER,
  FORCES_OF,
  GOVERNMENT_OF,
  GROUP_COUNT,
  OTHER_COUNT,
  PRESS,
} from './cast.ts';
import { type Days, LAST_KNOWN_DAY, spreadOverDays } from './days.ts';
import { Draw, runningTotals } from './draw.ts';
import { PLACES } from './places.ts';

/** Most of each that a row has. */
const MAX_PARTS = 8;
const MAX_SOURCES = 4;

/** One event's numbers; the reader's own, overwritten by the next event. Codes point into ACTORS, PRESS, PLACES, TYPES. */
export type Row = {
  n: number;
  startDay: number;
  endDay: number;
  /** As the event says them: `startDay` and `endDay` are widened to week or month. */
  firstDate: number;
  lastDate: number | null;
  precision: DatePrecision;
  type: number;
  status: number;
  isRetracted: boolean;
  place: number;
  country: number;
  border: number;
  lng: number;
  lat: number;
  precisionKm: number;
  /** Low, high, best; NONE without. */
  readonly killed: [number, number, number];
  readonly injured: [number, number, number];
  actors: number;
  readonly actor: Int32Array;
  readonly role: Int32Array;
  claims: number;
  readonly claimActor: Int32Array;
  readonly stance: Int32Array;
  sources: number;
  readonly press: Int32Array;
  readonly credibility: Int32Array;
};

/** Per cent of events, by TYPES. A type split from another takes its share from it, so that events of all others stay as they were. */
const TYPE_SUMS = runningTotals([22, 2, 20, 8, 11, 1, 9, 4, 2, 7, 2, 5, 1.5, 1, 3, 1.5]);
const CREDIBILITY_SUMS = runningTotals([22, 38, 22, 8, 3, 7]);
const PRECISIONS_KM = [1, 2, 5, 10, 25, 50];
const PRECISION_SUMS = runningTotals([25, 20, 25, 15, 10, 5]);
const VIOLENT: readonly EventType[] = ['armed-clash', 'attack', 'air-drone-strike'];
/** By TYPES. */
const IS_VIOLENT = TYPES.map((type) => VIOLENT.includes(type));
const INCIDENTS = INCIDENT_TYPES.length;
const role = (name: Role) => ROLES.indexOf(name);
const stance = (name: (typeof STANCES)[number]) => STANCES.indexOf(name);
const status = (name: (typeof STATUSES)[number]) => STATUSES.indexOf(name);
const isViolent = ({ type }: Row) => IS_VIOLENT[type] === true;

export type Rows = { readonly rows: number; readonly days: Days; read(n: number): Row };

/** Events 0 … rows − 1 of a seed, in any order; the row returned is good until the next `read`. */
export function synthesise(rows: number, seed = 1): Rows {
  const days = spreadOverDays(seed, rows);
  const draw = new Draw();
  const row = emptyRow();
  return {
    rows,
    days,
    read(n) {
      draw.begin(seed, n);
      row.n = n;
      drawTime(draw, row, days.dayOf(n));
      row.type = draw.weighted(TYPE_SUMS);
      drawPlace(draw, row);
      drawTolls(draw, row);
      drawActors(draw, row);
      drawClaims(draw, row);
      drawSources(draw, row);
      row.isRetracted = draw.chance(0.001);
      row.status = statusOf(row);
      return row;
    },
  };
}

function emptyRow(): Row {
  return {
    n: 0,
    startDay: 0,
    endDay: 0,
    firstDate: 0,
    lastDate: null,
    precision: 'day',
    type: 0,
    status: 0,
    isRetracted: false,
    place: 0,
    country: 0,
    border: NONE,
    lng: 0,
    lat: 0,
    precisionKm: 0,
    killed: [NONE, NONE, NONE],
    injured: [NONE, NONE, NONE],
    actors: 0,
    actor: new Int32Array(MAX_PARTS),
    role: new Int32Array(MAX_PARTS),
    claims: 0,
    claimActor: new Int32Array(MAX_PARTS),
    stance: new Int32Array(MAX_PARTS),
    sources: 0,
    press: new Int32Array(MAX_SOURCES),
    credibility: new Int32Array(MAX_SOURCES),
  };
}

/** A span never begins before the month of its event, so that the events of a month are a run of numbers. */
function drawTime(draw: Draw, row: Row, day: number): void {
  row.firstDate = day;
  row.lastDate = null;
  row.startDay = day;
  row.endDay = day;
  row.precision = 'day';
  const kind = draw.next();
  if (kind < 0.02) {
    row.precision = 'month';
    row.startDay = startOfMonth(day);
    row.endDay = addMonths(day, 1) - 1;
  } else if (kind < 0.05 && startOfWeek(day) >= startOfMonth(day)) {
    row.precision = 'week';
    row.startDay = startOfWeek(day);
    row.endDay = row.startDay + 6;
  } else if (kind > 0.94) {
    row.lastDate = day + 1 + draw.skewed(kind > 0.998 ? 400 : 30, 3);
    row.endDay = row.lastDate;
  }
}

function drawPlace(draw: Draw, row: Row): void {
  const spot = draw.skewed(PLACES.spots, 2);
  const place = spot * PLACES.placesASpot + draw.skewed(PLACES.placesASpot, 1.5);
  row.place = place;
  row.country = PLACES.country[place] as number;
  row.border = PLACES.border[place] as number;
  row.precisionKm = PRECISIONS_KM[draw.weighted(PRECISION_SUMS)] as number;
  // What a source only names by its village stands at the village's own coordinates.
  const isNamed = draw.chance(0.4);
  const { reach } = PLACES;
  const off = () => Math.round((draw.next() * 2 - 1) * reach);
  row.lng = (PLACES.lng[place] as number) + (isNamed ? 0 : off());
  row.lat = (PLACES.lat[place] as number) + (isNamed ? 0 : off());
  if (draw.chance(0.02)) {
    row.lng = NO_POINT;
    row.lat = NO_POINT;
    row.precisionKm = 100;
  }
}

function drawTolls(draw: Draw, row: Row): void {
  drawToll(draw, row.killed, isViolent(row) ? 0.45 : 0.02, 12);
  drawToll(draw, row.injured, isViolent(row) ? 0.35 : 0.02, 20);
}

function drawToll(draw: Draw, toll: Row['killed'], probability: number, most: number): void {
  toll.fill(NONE);
  if (!draw.chance(probability)) return;
  const low = draw.skewed(most, 3);
  const high = low + (draw.chance(0.25) ? 1 + draw.skewed(8, 2) : 0);
  toll[0] = low;
  toll[1] = high;
  // Where the sides disagree far, nobody says one figure.
  toll[2] = high - low > 4 ? NONE : low + draw.below(high - low + 1);
}

function drawActors(draw: Draw, row: Row): void {
  const spot = Math.floor(row.place / PLACES.placesASpot);
  row.actors = 0;
  const group = () => FIRST_GROUP + ((spot * 2 + draw.skewed(8, 2)) % GROUP_COUNT);
  const other = () => FIRST_OTHER + draw.skewed(OTHER_COUNT, 2);
  const neighbour = PLACES.country[spot * PLACES.placesASpot] as number;
  const isIncident = row.type < INCIDENTS;
  if (isIncident) {
    add(row, draw.chance(0.45) ? FORCES_OF(row.country) : group(), role('initiator'));
    if (draw.chance(0.75)) {
      add(
        row,
        draw.chance(0.5) ? other() : draw.chance(0.5) ? FORCES_OF(neighbour) : group(),
        role('target'),
      );
    }
  } else {
    add(row, GOVERNMENT_OF(row.country), role('initiator'));
    if (draw.chance(0.6)) add(row, GOVERNMENT_OF(neighbour), role('participant'));
    if (draw.chance(0.15)) add(row, other(), role('mediator'));
  }
  if (draw.chance(0.12)) add(row, draw.chance(0.5) ? group() : other(), role('mentioned'));
}

/** Nobody acts upon itself: a second part of an actor is left out. */
function add(row: Row, actor: number, as: number): void {
  for (let at = 0; at < row.actors; at++) if (row.actor[at] === actor) return;
  row.actor[row.actors] = actor;
  row.role[row.actors] = as;
  row.actors += 1;
}

function drawClaims(draw: Draw, row: Row): void {
  row.claims = 0;
  const kind = draw.next();
  const claim = (actor: number, as: number) => {
    row.claimActor[row.claims] = actor;
    row.stance[row.claims] = as;
    row.claims += 1;
  };
  const claimant = GOVERNMENT_OF(row.country);
  if (kind < 0.12) claim(claimant, stance(kind < 0.06 ? 'asserts' : 'attributes'));
  else if (kind < 0.16 && isViolent(row)) claim(row.actor[0] as number, stance('claims-responsibility'));
  const denier = row.actor[row.actors - 1] as number;
  if (kind < 0.08 && denier !== claimant) claim(denier, stance('denies'));
}

function drawSources(draw: Draw, row: Row): void {
  const wanted = 1 + draw.skewed(MAX_SOURCES, 2.5);
  row.sources = 0;
  for (let at = 0; at < wanted; at++) {
    const press = draw.skewed(PRESS.length, 2);
    const credibility = draw.weighted(CREDIBILITY_SUMS) + 1;
    let isNew = true;
    for (let before = 0; before < row.sources; before++) if (row.press[before] === press) isNew = false;
    if (!isNew) continue;
    row.press[row.sources] = press;
    row.credibility[row.sources] = credibility;
    row.sources += 1;
  }
}

function statusOf(row: Row): number {
  if (row.isRetracted) return status('retracted');
  if (isPlanned(row)) return status('planned');
  if (row.claims === 2) return status('contested');
  return status(isConfirmed(row) ? 'confirmed' : 'reported');
}

/** As rule 2 of the store has it: no publisher has two sources in a row, and none names an agency or a voice. */
function isConfirmed(row: Row): boolean {
  let [confirming, good] = [0, 0];
  for (let at = 0; at < row.sources; at++) {
    const credibility = row.credibility[at] as number;
    if (credibility === 1) confirming += 1;
    if (credibility <= 2) good += 1;
  }
  return confirming > 0 && good > 1;
}

export const isPlanned = ({ firstDate }: Pick<Row, 'firstDate'>): boolean => firstDate > LAST_KNOWN_DAY;

/** Grade code of a row's source. */
export function gradeOf(row: Row, source: number): number {
  const { reliability } = PRESS[row.press[source] as number] as (typeof PRESS)[number];
  return gradeCode(reliability, row.credibility[source] as Credibility);
}
