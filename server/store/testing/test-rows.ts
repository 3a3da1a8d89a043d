// Owns what a row of the frame says of an event, read plainly from a chunk and from an event, so that tests can compare.
import { spanOf } from '../../../src/contract/calendar-date.ts';
import { nameOfClaim } from '../../../src/contract/claim-name.ts';
import {
  type ColumnName,
  countOf,
  LIST_NAMES,
  LISTS,
  type ListName,
  ofTolls,
  ROW_COLUMNS,
  type RowColumn,
  traitsOf,
} from '../../../src/contract/columns.ts';
import type { SarhadEvent } from '../../../src/contract/event.ts';
import { COORDINATE_STEP, type FrameChunk, NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';
import { gradeCode } from '../../../src/contract/grade.ts';
import { publisherId } from '../../../src/contract/publisher.ts';
import { ROLES } from '../../../src/contract/taxonomy.ts';
import type { WireChunk } from '../../../src/contract/wire-chunk.ts';
import { spelledColumns } from '../../../src/engine/testing/spelled-columns.ts';
import { toldClaim } from '../../../src/matching/claims.ts';
import { partsOf } from '../../../src/matching/matches.ts';
import { concernedBorder } from '../../../src/matching/near-border.ts';
import type { Store } from '../store.ts';

type Row = Record<RowColumn | ListName, unknown>;

/** The text of a chunk, empty when the audience has none. */
export async function textOf(store: Store, query: Parameters<Store['chunk']>[0]): Promise<string> {
  const body = await (await store.chunk(query))?.body(null);
  return typeof body === 'string' ? body : '';
}

/** A chunk as it travels, spelled out. */
export function chunkFrom(text: string): FrameChunk {
  const { columns, tables, ...wire } = JSON.parse(text) as WireChunk;
  const spelled = Object.entries(spelledColumns(wire.rows, columns, tables)).map(([name, values]) => [
    name,
    [...values],
  ]);
  return { ...wire, columns: Object.fromEntries(spelled) as FrameChunk['columns'] };
}

export function startDayOf({ dateStart, dateEnd, datePrecision }: SarhadEvent): number {
  return spanOf(dateStart, dateEnd, datePrecision)?.startDay ?? Number.NaN;
}

/** Rows of a chunk, spelled out: names and nulls instead of codes, steps added up, lists with their own entries. */
export function rowsOf({ rows, columns, dictionaries }: FrameChunk): Row[] {
  const names: Partial<Record<ColumnName, readonly string[]>> = dictionaries;
  const sums: Partial<Record<ColumnName, number>> = {};
  const read = (name: ColumnName, at: number) => {
    const value = columns[name]?.[at] ?? Number.NaN;
    const { canLack, isSteps, table } = traitsOf(name);
    if (canLack && value === (table === undefined ? NO_POINT : NONE)) return null;
    if (names[name]) return names[name][value];
    if (!isSteps) return value;
    sums[name] = (sums[name] ?? 0) + value;
    return sums[name];
  };
  const next = { actor: 0, publisher: 0, grade: 0, claim: 0 } satisfies Record<ListName, number>;
  const take = (list: ListName, row: number) => {
    const from = next[list];
    next[list] += columns[countOf(list)][row] ?? Number.NaN;
    return Array.from({ length: next[list] - from }, (_, at) =>
      LISTS[list].map((name: ColumnName) => read(name, from + at)),
    );
  };
  return Array.from(
    { length: rows },
    (_, row) =>
      Object.fromEntries([
        ...ROW_COLUMNS.map((name) => [name, read(name, row)]),
        ...LIST_NAMES.map((list) => [list, take(list, row)]),
      ]) as Row,
  );
}

/** The row that an event should have. */
export function rowOf(event: SarhadEvent): Row {
  const { startDay, endDay } = spanOf(event.dateStart, event.dateEnd, event.datePrecision) ?? {
    startDay: Number.NaN,
    endDay: Number.NaN,
  };
  const [lng, lat] = event.coordinates?.map((degrees) => Math.round(degrees / COORDINATE_STEP) + 0) ?? [];
  return {
    key: event.key,
    startDay,
    spanDays: endDay - startDay,
    lng: lng ?? null,
    lat: lat ?? null,
    type: event.type,
    status: event.status,
    country: event.country,
    province: event.province,
    border: concernedBorder(event),
    ...ofTolls((toll, figure) => event[toll]?.[figure] ?? null),
    precisionKm: event.precisionKm,
    actor: partsOf(event).map(({ actor, role }) => [actor, ROLES.indexOf(role)]),
    publisher: [...new Set(event.sources.map(({ publisher }) => publisherId(publisher)))].map((id) => [id]),
    grade: event.sources.map(({ reliability, credibility }) => [gradeCode(reliability, credibility)]),
    claim: event.claims.map((claim) => [nameOfClaim(toldClaim(claim))]),
  };
}
