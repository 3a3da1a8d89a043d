// Owns what a row of the frame says of an event, read plainly from a chunk and from an event, so that tests can compare.
import { spanOf } from '../../../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../../../src/contract/event.ts';
import { COORDINATE_STEP, type FrameChunk, NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';
import { gradeCode, gradeName } from '../../../src/contract/grade.ts';
import { publisherId } from '../../../src/contract/publisher.ts';
import { ROLES } from '../../../src/contract/taxonomy.ts';
import type { WireChunk } from '../../../src/contract/wire-chunk.ts';
import { spelledColumns } from '../../../src/engine/testing/spelled-columns.ts';
import { partsOf } from '../../../src/matching/matches.ts';
import { concernedBorder } from '../../../src/matching/near-border.ts';
import type { Store } from '../store.ts';

type Row = Record<string, unknown>;

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

/** Rows of a chunk, spelled out. */
export function rowsOf({ rows, columns, dictionaries }: FrameChunk): Row[] {
  const name = (of: keyof typeof dictionaries, index: number | undefined) =>
    index === NONE ? null : dictionaries[of][index ?? NONE];
  const figures = (...values: (number | undefined)[]) =>
    values.map((value) => (value === NONE ? null : value));
  const at = { key: 0, startDay: 0, actor: 0, publisher: 0, grade: 0 };
  return Array.from({ length: rows }, (_, row) => {
    at.key += columns.key[row] ?? Number.NaN;
    at.startDay += columns.startDay[row] ?? Number.NaN;
    const take = (list: 'actor' | 'publisher' | 'grade', count: number | undefined) => {
      const from = at[list];
      at[list] += count ?? Number.NaN;
      return Array.from({ length: count ?? 0 }, (_, offset) => from + offset);
    };
    return {
      key: at.key,
      days: [at.startDay, at.startDay + (columns.spanDays[row] ?? Number.NaN)],
      type: name('type', columns.type[row]),
      status: name('status', columns.status[row]),
      country: name('country', columns.country[row]),
      province: name('province', columns.province[row]),
      border: name('border', columns.border[row]),
      point:
        columns.lng[row] === NO_POINT && columns.lat[row] === NO_POINT
          ? null
          : [columns.lng[row], columns.lat[row]],
      precisionKm: columns.precisionKm[row],
      killed: figures(columns.killedBest[row], columns.killedLow[row], columns.killedHigh[row]),
      injured: figures(columns.injuredBest[row], columns.injuredLow[row], columns.injuredHigh[row]),
      parts: take('actor', columns.actorCount[row]).map((index) => [
        name('actor', columns.actor[index]),
        ROLES[columns.role[index] ?? NONE],
      ]),
      publishers: take('publisher', columns.publisherCount[row]).map((index) =>
        name('publisher', columns.publisher[index]),
      ),
      grades: take('grade', columns.gradeCount[row]).map((index) => gradeName(columns.grade[index] ?? NONE)),
    };
  });
}

/** The row that an event should have. */
export function rowOf(event: SarhadEvent): Row {
  const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision);
  const steps = event.coordinates?.map((degrees) => Math.round(degrees / COORDINATE_STEP) + 0) ?? null;
  const figures = (toll: SarhadEvent['killed']) => [
    toll?.best ?? null,
    toll?.low ?? null,
    toll?.high ?? null,
  ];
  return {
    key: event.key,
    days: [span?.startDay, span?.endDay],
    type: event.type,
    status: event.status,
    country: event.country,
    province: event.province,
    border: concernedBorder(event),
    point: steps,
    precisionKm: event.precisionKm,
    killed: figures(event.killed),
    injured: figures(event.injured),
    parts: partsOf(event).map(({ actor, role }) => [actor, role]),
    publishers: [...new Set(event.sources.map(({ publisher }) => publisherId(publisher)))],
    grades: event.sources.map(({ reliability, credibility }) =>
      gradeName(gradeCode(reliability, credibility)),
    ),
  };
}
