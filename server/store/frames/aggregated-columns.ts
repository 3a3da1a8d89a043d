// Owns columns as SQL aggregates them, one text each, and how they are read as rows of a frame. `frame/build-chunk` is the
// reference: same rows, same text.
import {
  type ColumnName,
  type CountColumn,
  countOf,
  GROUP_COLUMNS,
  type GroupColumn,
  LIST_NAMES,
  LISTS,
  type ListName,
  ofNames,
  ROW_COLUMNS,
  type RowColumn,
} from '../../../src/contract/columns.ts';
import { type FrameChunk, type FrameRows, NONE } from '../../../src/contract/frame-chunk.ts';
import { encodeInSteps } from '../../../src/frame/encode-rows.ts';
import { finishSteps } from '../../../src/frame/finish-steps.ts';
import { NameIndex } from '../../../src/frame/name-index.ts';
import type { GroupRow } from './grain.ts';

/**
 * The values of each column with commas between, null when there is no row; sorted by start day and key. Names are spelled, an
 * empty one is none; a list has blanks between its entries, an entry slashes between its columns (`actor/role`).
 */
export type AggregatedColumns = Readonly<Record<RowColumn | ListName, string | null>> &
  Readonly<Partial<Record<GroupColumn, string | null>>>;

/** The chunk, made in steps of one column each, so that a large one keeps its thread busy for some milliseconds at a time. */
export function* chunkInSteps(aggregated: AggregatedColumns): Generator<void, FrameChunk> {
  return yield* encodeInSteps(yield* readInSteps(aggregated));
}

type Columns = Partial<Record<ColumnName | CountColumn, number[]>>;
type Names = Partial<Record<ColumnName, NameIndex>>;

function* readInSteps(aggregated: AggregatedColumns): Generator<void, FrameRows> {
  const names: Names = ofNames(() => new NameIndex());
  const columns: Columns = {};
  for (const name of [...ROW_COLUMNS, ...GROUP_COLUMNS]) {
    const text = aggregated[name];
    if (text === undefined) continue;
    columns[name] = names[name] ? textsOf(text).map(coder(names, name)) : numbersOf(text);
    yield;
  }
  for (const list of LIST_NAMES) {
    Object.assign(columns, readList(list, textsOf(aggregated[list]), names));
    yield;
  }
  return {
    rows: columns.key?.length ?? 0,
    dictionaries: ofNames((name) => names[name]?.names ?? []),
    columns: columns as FrameRows['columns'],
  };
}

const textsOf = (text: string | null) => text?.split(',') ?? [];
const numbersOf = (text: string | null) => JSON.parse(`[${text ?? ''}]`) as number[];

/** How a value of a column is read. */
function coder(names: Names, name: ColumnName): (text: string) => number {
  const index = names[name];
  return index ? (text) => (text === '' ? NONE : index.indexOf(text)) : Number;
}

/** The columns of a list, and its count; each distinct entry is read once. */
function readList(list: ListName, rows: readonly string[], names: Names): Columns {
  const parts: readonly ColumnName[] = LISTS[list];
  const coders = parts.map((name) => coder(names, name));
  const columns = parts.map((): number[] => []);
  const known = new Map<string, readonly number[]>();
  const count = rows.map((row) => {
    if (row === '') return 0;
    const entries = row.split(' ');
    for (const entry of entries) {
      let codes = known.get(entry);
      if (codes === undefined) {
        const texts = parts.length === 1 ? [entry] : entry.split('/');
        codes = coders.map((code, at) => code(texts[at] as string));
        known.set(entry, codes);
      }
      for (let at = 0; at < columns.length; at++) columns[at]?.push(codes[at] as number);
    }
    return entries.length;
  });
  return { ...Object.fromEntries(parts.map((name, at) => [name, columns[at]])), [countOf(list)]: count };
}

/** A chunk of groups made outside SQL. */
export function chunkOfGroups(groups: readonly GroupRow[]): FrameChunk {
  const texts = [...ROW_COLUMNS, ...GROUP_COLUMNS, ...LIST_NAMES].map((name) => [
    name,
    groups.length === 0 ? null : groups.map((group) => group[name]).join(','),
  ]);
  return finishSteps(chunkInSteps(Object.fromEntries(texts) as AggregatedColumns));
}
