// Owns how columns that SQL has aggregated become a chunk. `engine/build-chunk` is its reference: same rows, same text.
import { CHUNK_VERSION, type FrameChunk, NONE } from '../../../src/contract/frame-chunk.ts';
import type { GroupRow } from './grain.ts';

/**
 * Rows column by column, never one object a row (a million objects take minutes), sorted by start day and key. An empty text is no value; lists of
 * a row are one text with blanks between; figures that are not known are NONE, missing points NO_POINT.
 */
export type FrameRows = {
  readonly key: readonly number[];
  readonly startDay: readonly number[];
  readonly endDay: readonly number[];
  readonly type: readonly string[];
  readonly status: readonly string[];
  readonly country: readonly string[];
  readonly province: readonly string[];
  readonly border: readonly string[];
  readonly lng: readonly number[];
  readonly lat: readonly number[];
  readonly precisionKm: readonly number[];
  readonly killedBest: readonly number[];
  readonly killedLow: readonly number[];
  readonly killedHigh: readonly number[];
  readonly injuredBest: readonly number[];
  readonly injuredLow: readonly number[];
  readonly injuredHigh: readonly number[];
  /** `actor/role index` */
  readonly parts: readonly string[];
  readonly publishers: readonly string[];
  readonly grades: readonly string[];
  /** Events that a row stands for; absent when each row is one event. */
  readonly weight?: readonly number[];
};

/** What SQL gives: the values of each column with commas between, null when there is no row. */
export type AggregatedColumns = Readonly<Record<Exclude<keyof FrameRows, 'weight'>, string | null>> & {
  readonly weight?: string | null;
};

/** Gives each distinct text a number, in order of first use. */
function createIndex(): { indexOf: (text: string) => number; values: string[] } {
  const indexes = new Map<string, number>();
  const values: string[] = [];
  return {
    values,
    indexOf(text) {
      if (text === '') return NONE;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, values.length);
      return values.push(text) - 1;
    },
  };
}

function deltas(values: readonly number[]): number[] {
  let before = 0;
  return values.map((value) => {
    const step = value - before;
    before = value;
    return step;
  });
}

function lists<T>(rows: readonly string[], read: (item: string) => T): { count: number[]; items: T[] } {
  const items: T[] = [];
  const count = rows.map((row) => {
    if (row === '') return 0;
    const parts = row.split(' ');
    for (const part of parts) items.push(read(part));
    return parts.length;
  });
  return { count, items };
}

const TEXT_COLUMNS = [
  'type',
  'status',
  'country',
  'province',
  'border',
  'parts',
  'publishers',
  'grades',
] as const satisfies readonly (keyof FrameRows)[];

/** One column at a step, so that a large chunk keeps its thread busy for some milliseconds at a time. */
function* parseInSteps(aggregated: AggregatedColumns): Generator<void, FrameRows> {
  const rows: Partial<Record<keyof FrameRows, unknown[]>> = {};
  for (const [column, text] of Object.entries(aggregated) as [keyof FrameRows, string | null][]) {
    if (aggregated.key === null) rows[column] = [];
    else if ((TEXT_COLUMNS as readonly string[]).includes(column)) rows[column] = (text ?? '').split(',');
    else rows[column] = JSON.parse(`[${text}]`) as number[];
    yield;
  }
  return rows as FrameRows;
}

/** The chunk, made in steps of one column each. */
export function* encodeInSteps(aggregated: AggregatedColumns): Generator<void, FrameChunk> {
  const rows = yield* parseInSteps(aggregated);
  const index = {
    type: createIndex(),
    status: createIndex(),
    actor: createIndex(),
    country: createIndex(),
    province: createIndex(),
    border: createIndex(),
    publisher: createIndex(),
  };
  const coded = (column: keyof FrameRows & keyof typeof index) => rows[column].map(index[column].indexOf);
  const parts = lists(rows.parts, (part) => {
    const slash = part.lastIndexOf('/');
    return { actor: index.actor.indexOf(part.slice(0, slash)), role: Number(part.slice(slash + 1)) };
  });
  yield;
  const publishers = lists(rows.publishers, index.publisher.indexOf);
  yield;
  const grades = lists(rows.grades, Number);
  yield;
  const columns: FrameChunk['columns'] = {
    key: deltas(rows.key),
    startDay: deltas(rows.startDay),
    spanDays: rows.endDay.map((endDay, row) => endDay - (rows.startDay[row] ?? endDay)),
    type: coded('type'),
    status: coded('status'),
    country: coded('country'),
    province: coded('province'),
    border: coded('border'),
    lng: rows.lng,
    lat: rows.lat,
    precisionKm: rows.precisionKm,
    killedBest: rows.killedBest,
    killedLow: rows.killedLow,
    killedHigh: rows.killedHigh,
    injuredBest: rows.injuredBest,
    injuredLow: rows.injuredLow,
    injuredHigh: rows.injuredHigh,
    actorCount: parts.count,
    actor: parts.items.map(({ actor }) => actor),
    role: parts.items.map(({ role }) => role),
    publisherCount: publishers.count,
    publisher: publishers.items,
    gradeCount: grades.count,
    grade: grades.items,
    ...(rows.weight && { weight: rows.weight }),
  };
  const dictionaries = Object.fromEntries(
    Object.entries(index).map(([name, { values }]) => [name, values]),
  ) as Record<keyof typeof index, string[]>;
  return { version: CHUNK_VERSION, rows: rows.key.length, dictionaries, columns };
}

/** A chunk of groups made outside SQL. */
export function chunkOfGroups(groups: readonly GroupRow[]): FrameChunk {
  const column = (name: keyof GroupRow) => groups.map((group) => group[name]).join(',');
  const names = [
    'key',
    'startDay',
    'endDay',
    'type',
    'status',
    'country',
    'province',
    'border',
    'lng',
    'lat',
    'precisionKm',
  ] as const;
  const figures = [
    'killedBest',
    'killedLow',
    'killedHigh',
    'injuredBest',
    'injuredLow',
    'injuredHigh',
  ] as const;
  const rest = ['parts', 'publishers', 'grades', 'weight'] as const;
  const texts = [...names, ...figures, ...rest].map((name) => [
    name,
    groups.length === 0 ? null : column(name),
  ]);
  const steps = encodeInSteps(Object.fromEntries(texts) as AggregatedColumns);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
