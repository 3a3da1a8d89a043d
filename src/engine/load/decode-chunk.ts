// Owns reading one chunk: JSON from outside → checked typed arrays in the codes of a dictionary.
import {
  COLUMNS,
  type ColumnName,
  type CountColumn,
  countOf,
  type ListName,
  NAMED_COLUMNS,
  TOLLS,
  traitsOf,
} from '../../contract/columns.ts';
import { CHUNK_VERSION, type FrameChunk, NO_POINT, NONE } from '../../contract/frame-chunk.ts';
import { FrameError } from '../../frame/frame-error.ts';
import { type Tuples, type Unpacked, unpackColumns } from '../../frame/unpack-chunk.ts';
import { type Columns, FIGURES_OF, ROLE_SLOTS } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { type Interned, ListTable, sortAscending, sortDistinct } from './list-table.ts';

const MAX_ROWS = 20_000_000;
/** Beyond so many rows some column differs from row to row, and has at least one character for each. */
const ROWS_WITHOUT_TEXT = 10_000;
/** A claim is named by all who deny it. */
const MAX_NAME = 10_000;
const MAX_INT32 = 0x7fff_ffff;

type Names = FrameChunk['dictionaries'];

/**
 * Columns of a chunk as received (UTF-8 JSON, see `contract/wire-chunk`), with codes of `dictionary`, which grows by the
 * names that are new. Nothing is trusted: throws a FrameError that says what was got and what was expected; the
 * dictionary has not changed then.
 */
export function decodeChunk(bytes: ArrayBuffer | string, dictionary: Dictionary): Columns {
  const chunk = readChunk(bytes);
  const { rows } = chunk;
  const ints = (name: ColumnName, { least, most } = limitsOf(chunk, name)) =>
    readInts(chunk, name, rows, least, most);

  const startDay = ints('startDay', { least: -MAX_INT32, most: MAX_INT32 });
  const spanDays = ints('spanDays');
  const key = readKeys(chunk, rows);
  const endDay = new Int32Array(rows);
  sumDays(startDay, spanDays, endDay, key);
  const lng = ints('lng', { ...COLUMNS.lng, most: NO_POINT });
  const lat = ints('lat', { ...COLUMNS.lat, most: NO_POINT });
  for (let row = 0; row < rows; row++) {
    const [x, y] = [lng[row] as number, lat[row] as number];
    if ((x > COLUMNS.lng.most || y > COLUMNS.lat.most) && !(x === NO_POINT && y === NO_POINT)) {
      throw new FrameError(`columns.lng, lat[${row}]`, `${x}, ${y}`, 'a point in range, or none in both');
    }
  }
  const profile = internTuples(chunk, chunk.tuples.profile);
  const toll = internTuples(chunk, chunk.tuples.toll, checkTolls);
  const actors = readLists(chunk, 'actor');
  const { least, most } = limitsOf(chunk, 'role');
  const roles = readInts(chunk, 'role', actors.flat.length, least, most);
  for (let at = 0; at < roles.length; at++) {
    actors.flat[at] = (actors.flat[at] as number) * ROLE_SLOTS + (roles[at] as number);
  }
  const publishers = readLists(chunk, 'publisher');
  const grades = readLists(chunk, 'grade');
  const claims = readLists(chunk, 'claim');
  const weight = chunk.columns.weight === undefined ? null : ints('weight');
  const precisionKm = readPrecision(chunk);

  // All is checked: from here on the dictionary may grow.
  return {
    rows,
    key,
    startDay,
    endDay,
    lng,
    lat,
    precisionKm,
    ...dictionary.adopt(chunk.names, {
      profile,
      actors: internLists(actors, sortDistinct),
      publishers: internLists(publishers, sortDistinct),
      grades: internLists(grades, keepRepeats),
      toll,
      claims: internLists(claims, keepRepeats),
    }),
    weight: weight === null ? null : Uint32Array.from(weight),
  };
}

const keepRepeats = (list: Int32Array, length: number) => {
  sortAscending(list, length);
  return length;
};

type Chunk = Unpacked & { rows: number; names: Names };

function readChunk(bytes: ArrayBuffer | string): Chunk {
  const chunk = asObject('chunk', parse(bytes));
  if (chunk.version !== CHUNK_VERSION) {
    throw new FrameError('version', chunk.version, `${CHUNK_VERSION}; reload the page`);
  }
  const { rows } = chunk;
  const size = typeof bytes === 'string' ? bytes.length : bytes.byteLength;
  const most = Math.min(MAX_ROWS, ROWS_WITHOUT_TEXT + size);
  if (typeof rows !== 'number' || !Number.isInteger(rows) || rows < 0 || rows > most) {
    throw new FrameError('rows', rows, `a whole number up to ${most}`);
  }
  const names = asObject('dictionaries', chunk.dictionaries);
  for (const name of NAMED_COLUMNS) {
    const list = names[name];
    if (!Array.isArray(list)) throw new FrameError(`dictionaries.${name}`, list, 'a list of names');
    const bad = list.find((value) => typeof value !== 'string' || value.length > MAX_NAME);
    if (bad !== undefined || list.includes(undefined)) {
      throw new FrameError(`dictionaries.${name}`, bad, `names of up to ${MAX_NAME} characters`);
    }
  }
  const unpacked = unpackColumns(rows, asObject('columns', chunk.columns), asObject('tables', chunk.tables));
  return { rows, names: names as unknown as Names, ...unpacked };
}

function parse(bytes: ArrayBuffer | string): unknown {
  try {
    return JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
  } catch (error) {
    throw new FrameError('text', error instanceof Error ? error.message : error, 'JSON');
  }
}

function asObject(at: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FrameError(at, value, 'an object');
  }
  return value as Record<string, unknown>;
}

/** Between which numbers a value of a column must lie, both inclusive. */
function limitsOf({ names }: Pick<Chunk, 'names'>, name: ColumnName): { least: number; most: number } {
  const { kind, least = 0, most = MAX_INT32, canLack } = traitsOf(name);
  const last = kind === 'name' ? names[name as keyof Names].length - 1 : most;
  return { least: canLack ? NONE : least, most: last };
}

type AnyColumn = ColumnName | CountColumn;

function readList({ columns }: Chunk, name: AnyColumn, length: number): Float64Array {
  const list = columns[name];
  if (list?.length !== length) throw new FrameError(`columns.${name}`, list, `a list of ${length}`);
  return list;
}

function readInts(chunk: Chunk, name: AnyColumn, length: number, min: number, max: number): Int32Array {
  const list = readList(chunk, name, length);
  const ints = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    const value = list[at] as number;
    if ((value | 0) !== value || value < min || value > max) {
      throw new FrameError(`columns.${name}[${at}]`, value, `a whole number from ${min} to ${max}`);
    }
    ints[at] = value;
  }
  return ints;
}

function readKeys(chunk: Chunk, rows: number): Uint32Array {
  const list = readList(chunk, 'key', rows);
  const keys = new Uint32Array(rows);
  let key = 0;
  for (let row = 0; row < rows; row++) {
    key += list[row] as number;
    if (!Number.isInteger(key) || key < COLUMNS.key.least || key > COLUMNS.key.most) {
      const { least, most } = COLUMNS.key;
      throw new FrameError(`columns.key[${row}]`, key, `sums from ${least} to ${most}`);
    }
    keys[row] = key;
  }
  return keys;
}

function sumDays(startDay: Int32Array, spanDays: Int32Array, endDay: Int32Array, key: Uint32Array): void {
  const { least, most } = COLUMNS.startDay;
  let day = 0;
  for (let row = 0; row < startDay.length; row++) {
    const step = startDay[row] as number;
    const isAfter = row === 0 || step > 0 || (step === 0 && (key[row] as number) > (key[row - 1] as number));
    if (!isAfter) throw new FrameError(`columns.startDay[${row}]`, step, 'rows sorted by day, then key');
    day += step;
    const last = day + (spanDays[row] as number);
    if (day < least || last > most) {
      throw new FrameError(`columns.startDay[${row}]`, day, `days from ${least} to ${most}`);
    }
    startDay[row] = day;
    endDay[row] = last;
  }
}

/** Throws for a number of a combination that lies out of the range of its column. */
function checkRanges(
  tuple: readonly number[],
  row: number,
  parts: readonly ColumnName[],
  chunk: Chunk,
): void {
  parts.forEach((name, at) => {
    const value = tuple[at] as number;
    const { least, most } = limitsOf(chunk, name);
    if ((value | 0) === value && value >= least && value <= most) return;
    throw new FrameError(`columns.${name}[${row}]`, value, `a whole number from ${least} to ${most}`);
  });
}

function checkTolls(tuple: readonly number[], row: number): void {
  for (const toll of TOLLS) {
    const places = FIGURES_OF[toll];
    const figure = (name: keyof typeof places) => tuple[places[name]] as number;
    const [best, low, high] = [figure('best'), figure('low'), figure('high')];
    const isWhole = low === NONE ? high === NONE && best === NONE : low <= high;
    if (!isWhole) {
      throw new FrameError(`columns.${toll}…[${row}]`, `${best}, ${low}–${high}`, 'low ≤ high, or no figure');
    }
  }
}

type Lists = { readonly counts: Int32Array; readonly flat: Int32Array };

function readLists(chunk: Chunk, list: ListName): Lists {
  const counts = readInts(chunk, countOf(list), chunk.rows, 0, 10_000);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // A list bears the name of its first column.
  const { least, most } = limitsOf(chunk, list);
  return { counts, flat: readInts(chunk, list, total, least, most) };
}

function readPrecision({ tuples }: Chunk): Float32Array {
  const { codes, values } = tuples.precision;
  const { least, most } = COLUMNS.precisionKm;
  const precision = new Float32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const value = values[codes[row] as number];
    if (value === undefined || !(value >= least && value <= most)) {
      throw new FrameError(`columns.precisionKm[${row}]`, value, `a number from ${least} to ${most}`);
    }
    precision[row] = value;
  }
  return precision;
}

function internLists(
  { counts, flat }: Lists,
  arrange: (list: Int32Array, length: number) => number,
): Interned {
  const table = new ListTable();
  const codes = new Uint32Array(counts.length);
  const list = new Int32Array(counts.reduce((most, count) => Math.max(most, count), 0));
  let from = 0;
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number;
    for (let at = 0; at < count; at++) list[at] = flat[from + at] as number;
    from += count;
    codes[row] = table.intern(list, arrange(list, count));
  }
  return { codes, table };
}

/** Each combination is looked at once, in the first row that has it; throws for a faulty one, as `check` does. */
function internTuples(
  chunk: Chunk,
  { codes: numbers, values, parts }: Tuples,
  check: (tuple: readonly number[], row: number) => void = () => {},
): Interned {
  const table = new ListTable();
  const codes = new Uint32Array(numbers.length);
  const width = parts.length;
  const known = new Int32Array(values.length / width).fill(NONE);
  for (let row = 0; row < codes.length; row++) {
    const number = numbers[row] as number;
    if (known[number] === NONE) {
      const tuple = values.slice(number * width, (number + 1) * width);
      checkRanges(tuple, row, parts, chunk);
      check(tuple, row);
      known[number] = table.intern(Int32Array.from(tuple), width);
    }
    codes[row] = known[number] as number;
  }
  return { codes, table };
}
