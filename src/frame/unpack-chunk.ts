// Owns reading the columns of a chunk from the wire: digits become numbers, combinations are spelled out. Trusts nothing.
import {
  COLUMNS,
  type ColumnName,
  type ColumnOf,
  type CountColumn,
  countOf,
  LIST_TABLES,
  PLAIN_COLUMNS,
  ROW_TABLES,
  type RowTable,
  traitsOf,
} from '../contract/columns.ts';
import { readDigits } from '../contract/digits.ts';
import { NONE } from '../contract/frame-chunk.ts';
import { FrameError } from './frame-error.ts';

/** Numbers of each column, of the right length; whether each is in range is for the reader of the column to check. */
export type RawColumns = Readonly<Partial<Record<ColumnName | CountColumn, Float64Array>>>;

/** No event has as many actors or sources. */
const MAX_LISTED = 10_000;
/** Entries of all lists of a chunk together: a count without planes takes no text, and must not make the reader allocate gigabytes. */
const mostEntries = (rows: number) => Math.min(20_000_000, 64 * rows + MAX_LISTED);

type Loose = Record<string, unknown>;

/** By row the number of its combination (equal numbers mean equal values), and the combinations one after the other. */
export type Tuples<P extends ColumnName = ColumnName> = {
  readonly codes: Float64Array;
  readonly values: readonly number[];
  readonly parts: readonly P[];
};

export type Unpacked = {
  /** Plain columns and lists. */
  readonly columns: RawColumns;
  readonly tuples: { readonly [T in RowTable]: Tuples<ColumnOf<T>> };
};

/** Throws a FrameError that says what was got and what was expected. */
export function unpackColumns(rows: number, columns: Loose, tables: Loose): Unpacked {
  const unpacked: Partial<Record<ColumnName | CountColumn, Float64Array>> = {};
  const tuples: Partial<Record<string, Tuples>> = {};
  for (const name of PLAIN_COLUMNS) {
    const isLeftOut = traitsOf(name).isOfGroups && columns[name] === undefined;
    if (!isLeftOut) unpacked[name] = digitsOf(columns, name, rows);
  }
  for (const [name, parts] of Object.entries(ROW_TABLES)) {
    tuples[name] = tuplesOf(columns, tables, name, parts, rows);
  }
  for (const [name, parts] of Object.entries(LIST_TABLES)) {
    const count = digitsOf(columns, `${name}Count`, rows);
    let entries = 0;
    for (let row = 0; row < rows; row++) {
      const listed = count[row] as number;
      if (listed < 0 || listed > MAX_LISTED) {
        throw new FrameError(
          `columns.${name}Count[${row}]`,
          listed,
          `a whole number from 0 to ${MAX_LISTED}`,
        );
      }
      entries += listed;
    }
    if (entries > mostEntries(rows))
      throw new FrameError(`columns.${name}Count`, entries, `sums up to ${mostEntries(rows)}`);
    const lists = spellOut(tuplesOf(columns, tables, name, parts, entries));
    for (const part of parts) {
      const { values, counts } = withoutGaps(lists[part], count);
      unpacked[part] = values;
      unpacked[countOf(COLUMNS[part].list)] = counts;
    }
  }
  return { columns: unpacked, tuples: tuples as unknown as Unpacked['tuples'] };
}

function digitsOf(columns: Loose, name: string, length: number): Float64Array {
  const numbers = readDigits(columns[name], length);
  if (typeof numbers === 'string') throw new FrameError(`columns.${name}`, columns[name], numbers);
  return numbers;
}

function tuplesOf<P extends ColumnName>(
  columns: Loose,
  tables: Loose,
  name: string,
  parts: readonly P[],
  length: number,
): Tuples<P> {
  const values = tables[name];
  if (!Array.isArray(values) || values.length % parts.length !== 0) {
    throw new FrameError(`tables.${name}`, values, `a list of combinations of ${parts.length}`);
  }
  const bad = values.findIndex((value) => typeof value !== 'number' || !Number.isFinite(value));
  if (bad >= 0) throw new FrameError(`tables.${name}[${bad}]`, values[bad], 'a number');
  const size = values.length / parts.length;
  const codes = digitsOf(columns, name, length);
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    if (code < 0 || code >= size) {
      throw new FrameError(`columns.${name}[${at}]`, code, `a whole number from 0 to ${size - 1}`);
    }
  }
  return { codes, values, parts };
}

/** The columns of combinations, a number a row. */
export function spellOut<P extends ColumnName>({ codes, values, parts }: Tuples<P>): Record<P, Float64Array> {
  const spelled = parts.map((part, place): [P, Float64Array] => {
    const column = new Float64Array(codes.length);
    for (let at = 0; at < codes.length; at++) {
      column[at] = values[(codes[at] as number) * parts.length + place] as number;
    }
    return [part, column];
  });
  return Object.fromEntries(spelled) as Record<P, Float64Array>;
}

/** Two lists side by side may differ in length: NONE stands where one has ended. */
function withoutGaps(
  values: Float64Array,
  count: Float64Array,
): { values: Float64Array; counts: Float64Array } {
  if (!values.includes(NONE)) return { values, counts: count };
  const counts = count.slice();
  const kept = new Float64Array(values.length);
  let [from, to] = [0, 0];
  for (let row = 0; row < count.length; row++) {
    const end = from + (count[row] as number);
    for (; from < end; from++) {
      if (values[from] === NONE) counts[row] = (counts[row] as number) - 1;
      else kept[to++] = values[from] as number;
    }
  }
  return { values: kept.subarray(0, to), counts };
}
