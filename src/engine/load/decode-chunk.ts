// Owns reading one chunk: JSON from outside → checked typed arrays in the codes of a dictionary.
import { FIRST_YEAR, LAST_YEAR, parseDate } from '../../contract/calendar-date.ts';
import { CHUNK_VERSION, type FrameChunk, NO_POINT, NONE } from '../../contract/frame-chunk.ts';
import { GRADE_COUNT } from '../../contract/grade.ts';
import { ROLES } from '../../contract/taxonomy.ts';
import { FrameError } from '../../frame/frame-error.ts';
import { type ColumnName, type Tuples, type Unpacked, unpackColumns } from '../../frame/unpack-chunk.ts';
import { type Columns, ROLE_SLOTS } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { type Interned, ListTable, sortAscending, sortDistinct } from './list-table.ts';

const MAX_ROWS = 20_000_000;
/** Beyond so many rows some column differs from row to row, and has at least one character for each. */
const ROWS_WITHOUT_TEXT = 10_000;
const MAX_NAME = 1000;
const MAX_UINT32 = 0xffff_ffff;
const MAX_INT32 = 0x7fff_ffff;
const FIRST_DAY = parseDate(`${FIRST_YEAR}-01-01`) as number;
const LAST_DAY = parseDate(`${LAST_YEAR}-12-31`) as number;

type Names = FrameChunk['dictionaries'];

/**
 * Columns of a chunk as received (UTF-8 JSON, see `contract/wire-chunk`), with codes of `dictionary`, which grows by the
 * names that are new. Nothing is trusted: throws a FrameError that says what was got and what was expected; the
 * dictionary has not changed then.
 */
export function decodeChunk(bytes: ArrayBuffer | string, dictionary: Dictionary): Columns {
  const chunk = readChunk(bytes);
  const { rows } = chunk;
  const ints = (name: ColumnName, min: number, max: number) => readInts(chunk, name, rows, min, max);

  const startDay = ints('startDay', -MAX_INT32, MAX_INT32);
  const spanDays = ints('spanDays', 0, LAST_DAY - FIRST_DAY);
  const key = readKeys(chunk, rows);
  const endDay = new Int32Array(rows);
  sumDays(startDay, spanDays, endDay, key);
  const lng = ints('lng', -1_800_000, NO_POINT);
  const lat = ints('lat', -900_000, NO_POINT);
  for (let row = 0; row < rows; row++) {
    const [x, y] = [lng[row] as number, lat[row] as number];
    if ((x > 1_800_000 || y > 900_000) && !(x === NO_POINT && y === NO_POINT)) {
      throw new FrameError(`columns.lng, lat[${row}]`, `${x}, ${y}`, 'a point in range, or none in both');
    }
  }
  const profile = internTuples(chunk.tuples.profile, (tuple, row) => checkProfile(tuple, row, chunk));
  const toll = internTuples(chunk.tuples.toll, checkTolls);
  const actors = readLists(chunk, 'actorCount', 'actor', chunk.names.actor.length - 1);
  const roles = readInts(chunk, 'role', actors.flat.length, 0, ROLES.length - 1);
  for (let at = 0; at < roles.length; at++) {
    actors.flat[at] = (actors.flat[at] as number) * ROLE_SLOTS + (roles[at] as number);
  }
  const publishers = readLists(chunk, 'publisherCount', 'publisher', chunk.names.publisher.length - 1);
  const grades = readLists(chunk, 'gradeCount', 'grade', GRADE_COUNT - 1);
  const weight = chunk.columns.weight === undefined ? null : ints('weight', 1, MAX_INT32);
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
      grades: internLists(grades, (list, length) => {
        sortAscending(list, length);
        return length;
      }),
      toll,
    }),
    weight: weight === null ? null : Uint32Array.from(weight),
  };
}

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
  for (const name of ['type', 'status', 'actor', 'country', 'province', 'border', 'publisher']) {
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

function readList({ columns }: Chunk, name: ColumnName, length: number): Float64Array {
  const list = columns[name];
  if (list?.length !== length) throw new FrameError(`columns.${name}`, list, `a list of ${length}`);
  return list;
}

function readInts(chunk: Chunk, name: ColumnName, length: number, min: number, max: number): Int32Array {
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
    if (!Number.isInteger(key) || key < 0 || key > MAX_UINT32) {
      throw new FrameError(`columns.key[${row}]`, key, `sums from 0 to ${MAX_UINT32}`);
    }
    keys[row] = key;
  }
  return keys;
}

function sumDays(startDay: Int32Array, spanDays: Int32Array, endDay: Int32Array, key: Uint32Array): void {
  let day = 0;
  for (let row = 0; row < startDay.length; row++) {
    const step = startDay[row] as number;
    const isAfter = row === 0 || step > 0 || (step === 0 && (key[row] as number) > (key[row - 1] as number));
    if (!isAfter) throw new FrameError(`columns.startDay[${row}]`, step, 'rows sorted by day, then key');
    day += step;
    const last = day + (spanDays[row] as number);
    if (day < FIRST_DAY || last > LAST_DAY) {
      throw new FrameError(`columns.startDay[${row}]`, day, `days from ${FIRST_DAY} to ${LAST_DAY}`);
    }
    startDay[row] = day;
    endDay[row] = last;
  }
}

function checkRange(at: string, value: number, min: number, max: number): void {
  if ((value | 0) === value && value >= min && value <= max) return;
  throw new FrameError(at, value, `a whole number from ${min} to ${max}`);
}

function checkProfile(tuple: readonly number[], row: number, { tuples, names }: Chunk): void {
  tuple.forEach((value, at) => {
    const name = tuples.profile.parts[at] as ColumnName & keyof Names;
    const least = name === 'type' || name === 'status' ? 0 : NONE;
    checkRange(`columns.${name}[${row}]`, value, least, names[name].length - 1);
  });
}

function checkTolls(tuple: readonly number[], row: number): void {
  for (const [at, name] of ['killed', 'injured'].entries()) {
    const [best, low, high] = tuple.slice(at * 3, at * 3 + 3) as [number, number, number];
    for (const [figure, value] of Object.entries({ Best: best, Low: low, High: high })) {
      checkRange(`columns.${name}${figure}[${row}]`, value, NONE, MAX_INT32);
    }
    const isWhole = low === NONE ? high === NONE && best === NONE : low <= high;
    if (!isWhole) {
      throw new FrameError(`columns.${name}…[${row}]`, `${best}, ${low}–${high}`, 'low ≤ high, or no figure');
    }
  }
}

type Lists = { readonly counts: Int32Array; readonly flat: Int32Array };

function readLists(chunk: Chunk, countName: ColumnName, name: ColumnName, max: number): Lists {
  const counts = readInts(chunk, countName, chunk.rows, 0, 10_000);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { counts, flat: readInts(chunk, name, total, 0, max) };
}

function readPrecision({ tuples }: Chunk): Float32Array {
  const { codes, values } = tuples.precision;
  const precision = new Float32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const value = values[codes[row] as number];
    if (value === undefined || !(value >= 0 && value <= 20_000)) {
      throw new FrameError(`columns.precisionKm[${row}]`, value, 'a number from 0 to 20000');
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

/** Each combination is looked at once, in the first row that has it: `check` throws when it is faulty. */
function internTuples(
  { codes: numbers, values, parts }: Tuples,
  check: (tuple: readonly number[], row: number) => void,
): Interned {
  const table = new ListTable();
  const codes = new Uint32Array(numbers.length);
  const width = parts.length;
  const known = new Int32Array(values.length / width).fill(NONE);
  for (let row = 0; row < codes.length; row++) {
    const number = numbers[row] as number;
    if (known[number] === NONE) {
      const tuple = values.slice(number * width, (number + 1) * width);
      check(tuple, row);
      known[number] = table.intern(Int32Array.from(tuple), width);
    }
    codes[row] = known[number] as number;
  }
  return { codes, table };
}
