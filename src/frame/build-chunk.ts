// Owns how events become one chunk of the frame: the plain reference for every other source of rows (SQL, the generator).
import { spanOf } from '../contract/calendar-date.ts';
import { nameOfClaim } from '../contract/claim-name.ts';
import {
  type ColumnName,
  type CountColumn,
  countOf,
  LIST_NAMES,
  LISTS,
  type ListColumnOf,
  type ListName,
  type NamedColumn,
  ofNames,
  ofTolls,
  ROW_COLUMNS,
  type RowColumn,
} from '../contract/columns.ts';
import type { SarhadEvent } from '../contract/event.ts';
import { COORDINATE_STEP, type FrameChunk, NO_POINT, NONE } from '../contract/frame-chunk.ts';
import { gradeCode } from '../contract/grade.ts';
import { publisherId } from '../contract/publisher.ts';
import { ROLES } from '../contract/taxonomy.ts';
import { toldClaim } from '../matching/claims.ts';
import { partsOf } from '../matching/matches.ts';
import { concernedBorder } from '../matching/near-border.ts';
import { encodeRows } from './encode-rows.ts';
import { NameIndex } from './name-index.ts';
import { packChunk } from './pack-chunk.ts';

/** What the chunk needs of an event. */
export type ChunkEvent = Pick<
  SarhadEvent,
  | 'key'
  | 'dateStart'
  | 'dateEnd'
  | 'datePrecision'
  | 'type'
  | 'status'
  | 'country'
  | 'province'
  | 'border'
  | 'nearestBorder'
  | 'coordinates'
  | 'precisionKm'
  | 'killed'
  | 'injured'
  | 'actors'
  | 'claims'
  | 'sources'
>;

type Dated = { readonly event: ChunkEvent; readonly startDay: number; readonly endDay: number };
/** Names as they are, null for none; all else as it is coded. */
type Value<C> = C extends NamedColumn ? string | null : number;

/** Each column of an event. */
const READ: { readonly [C in RowColumn]: (row: Dated) => Value<C> } = {
  key: ({ event }) => event.key,
  startDay: ({ startDay }) => startDay,
  spanDays: ({ startDay, endDay }) => endDay - startDay,
  lng: ({ event }) => toStep(event.coordinates?.[0]),
  lat: ({ event }) => toStep(event.coordinates?.[1]),
  type: ({ event }) => event.type,
  status: ({ event }) => event.status,
  country: ({ event }) => event.country,
  province: ({ event }) => event.province,
  border: ({ event }) => concernedBorder(event),
  ...ofTolls(
    (toll, figure) =>
      ({ event }: Dated) =>
        event[toll]?.[figure] ?? NONE,
  ),
  precisionKm: ({ event }) => event.precisionKm,
};

/** The entries of each list of an event. */
const LISTED: {
  readonly [L in ListName]: (event: ChunkEvent) => readonly { [C in ListColumnOf<L>]: Value<C> }[];
} = {
  actor: (event) => partsOf(event).map(({ actor, role }) => ({ actor, role: ROLES.indexOf(role) })),
  publisher: ({ sources }) =>
    [...new Set(sources.map((source) => publisherId(source.publisher)))].map((publisher) => ({ publisher })),
  grade: ({ sources }) =>
    sources.map(({ reliability, credibility }) => ({ grade: gradeCode(reliability, credibility) })),
  claim: ({ claims }) => claims.map((claim) => ({ claim: nameOfClaim(toldClaim(claim)) })),
};

/**
 * One chunk of the events given, in any order; `packChunk` of it is what goes over the wire.
 * `weights` runs parallel to `events` and is written only when given.
 * Coordinates are rounded to `COORDINATE_STEP`; each pair of actor and role, and each publisher, is written once an event.
 * Throws a RangeError for an event whose dates are not real: a store must not hold one.
 */
export function buildChunk(events: readonly ChunkEvent[], weights?: readonly number[]): FrameChunk {
  const rows = events.map((event, at) => {
    const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision);
    if (span === null) {
      throw new RangeError(
        `event ${event.key}: expected real dates in order, got ${event.dateStart} – ${event.dateEnd}`,
      );
    }
    return { event, ...span, weight: weights?.[at] ?? 1 };
  });
  rows.sort((a, b) => a.startDay - b.startDay || a.event.key - b.event.key);

  const names: Partial<Record<ColumnName, NameIndex>> = ofNames(() => new NameIndex());
  const code = (name: ColumnName, value: string | number | null | undefined) =>
    typeof value === 'number' ? value : (names[name]?.indexOf(value ?? null) ?? NONE);
  const columns: Partial<Record<ColumnName | CountColumn, number[]>> = {};
  for (const name of ROW_COLUMNS) columns[name] = rows.map((row) => code(name, READ[name](row)));
  for (const list of LIST_NAMES) {
    const listed = rows.map(({ event }) => LISTED[list](event));
    columns[countOf(list)] = listed.map(({ length }) => length);
    const entries: readonly Partial<Record<ColumnName, string | number | null>>[] = listed.flat();
    for (const name of LISTS[list]) columns[name] = entries.map((entry) => code(name, entry[name]));
  }
  if (weights !== undefined) columns.weight = rows.map(({ weight }) => weight);
  return encodeRows({
    rows: rows.length,
    dictionaries: ofNames((name) => names[name]?.names ?? []),
    columns: columns as FrameChunk['columns'],
  });
}

/** A chunk as it arrives at the page: UTF-8 JSON. */
export function encodeChunk(chunk: FrameChunk): ArrayBuffer {
  return new TextEncoder().encode(packChunk(chunk)).buffer;
}

function toStep(degrees: number | undefined): number {
  return degrees === undefined ? NO_POINT : Math.round(degrees / COORDINATE_STEP);
}
