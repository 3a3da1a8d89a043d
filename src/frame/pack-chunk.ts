// Owns writing a chunk for the wire: combinations numbered by how often they occur, numbers as texts of digits.
import {
  countOf,
  LIST_TABLES,
  type ListColumn,
  type ListName,
  PLAIN_COLUMNS,
  ROW_TABLES,
  traitsOf,
} from '../contract/columns.ts';
import { type Digits, type Numbers, writeDigits } from '../contract/digits.ts';
import { CHUNK_VERSION, type FrameChunk, NONE } from '../contract/frame-chunk.ts';
import type { WireChunk } from '../contract/wire-chunk.ts';
import { finishSteps } from './finish-steps.ts';

/** Rows looked at between two pauses. */
const ROWS_A_STEP = 4096;

type Coded = { readonly table: number[]; readonly codes: Uint32Array };

/** The text of a chunk as it travels. */
export function packChunk(chunk: FrameChunk): string {
  return finishSteps(packInSteps(chunk));
}

/** The same in steps of some milliseconds, for a thread that has others to answer meanwhile. */
export function* packInSteps({ rows, dictionaries, columns }: FrameChunk): Generator<void, string> {
  const tables: Record<string, number[]> = {};
  const written: Record<string, Digits> = {};
  for (const name of PLAIN_COLUMNS) {
    const values = columns[name];
    if (values !== undefined) written[name] = writeDigits(values);
    yield;
  }
  for (const [name, parts] of Object.entries(ROW_TABLES)) {
    const { table, codes } = yield* tabulate(parts.map((part) => columns[part]));
    tables[name] = table;
    written[name] = writeDigits(codes);
    yield;
  }
  for (const [name, parts] of Object.entries(LIST_TABLES)) {
    const { count, values } = sideBySide(columns, parts);
    yield;
    const { table, codes } = yield* tabulate(values);
    tables[name] = table;
    written[`${name}Count`] = writeDigits(count);
    written[name] = writeDigits(codes);
    yield;
  }
  const wire = { version: CHUNK_VERSION, rows, dictionaries, tables, columns: written };
  return JSON.stringify(wire satisfies Record<keyof WireChunk, unknown>);
}

type Lists = { readonly count: Numbers; readonly values: readonly Numbers[] };

/** Columns of lists entry by entry, NONE where a list is shorter than the longest one beside it. */
function sideBySide(columns: FrameChunk['columns'], parts: readonly ListColumn[]): Lists {
  const counts = parts.map((part): Numbers => columns[countOf(traitsOf(part).list as ListName)]);
  const count = counts.reduce(longest);
  const values = parts.map((part, at) => spread(columns[part], counts[at] as Numbers, count));
  return { count, values };
}

/** The larger count of each row. */
function longest(a: Numbers, b: Numbers): Numbers {
  return a === b ? a : Uint32Array.from(a, (count, row) => Math.max(count, b[row] as number));
}

/** The entries of a list with NONE behind them, so that each row has as many as `count` says. */
function spread(entries: Numbers, own: Numbers, count: Numbers): Numbers {
  if (own === count) return entries;
  const filled: number[] = [];
  let next = 0;
  for (let row = 0; row < count.length; row++) {
    const listed = own[row] as number;
    const longest = count[row] as number;
    for (let at = 0; at < longest; at++) filled.push(at < listed ? (entries[next + at] as number) : NONE);
    next += listed;
  }
  return filled;
}

/** Combinations by how often they occur, then by first use; and the number of each row's. */
function* tabulate(columns: readonly Numbers[]): Generator<void, Coded> {
  const length = columns[0]?.length ?? 0;
  const first = new Map<number | string, number>();
  const codes = new Uint32Array(length);
  const uses: number[] = [];
  const rowOf: number[] = [];
  for (let row = 0; row < length; row++) {
    const name = nameOf(columns, row);
    let code = first.get(name);
    if (code === undefined) {
      code = uses.push(0) - 1;
      rowOf.push(row);
      first.set(name, code);
    }
    uses[code] = (uses[code] as number) + 1;
    codes[row] = code;
    if (row % ROWS_A_STEP === 0) yield;
  }
  const order = uses
    .map((_, code) => code)
    .sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
  const place = new Uint32Array(order.length);
  order.forEach((code, at) => {
    place[code] = at;
  });
  for (let row = 0; row < length; row++) codes[row] = place[codes[row] as number] as number;
  const table = order.flatMap((code) => columns.map((column) => column[rowOf[code] as number] as number));
  return { table, codes };
}

function nameOf(columns: readonly Numbers[], row: number): number | string {
  const [only] = columns;
  if (columns.length === 1) return only?.[row] as number;
  let name = '';
  for (const column of columns) name += `${column[row]},`;
  return name;
}
