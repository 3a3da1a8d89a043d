// Owns the proof that a chunk is read as it was built, and that a hostile one is refused with what was got and expected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameChunk } from '../../contract/frame-chunk.ts';
import type { WireChunk } from '../../contract/wire-chunk.ts';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { FrameError } from '../../frame/frame-error.ts';
import { generateEvents } from '../testing/generated-events.ts';
import { spelledColumns } from '../testing/spelled-columns.ts';
import { decodeChunk } from './decode-chunk.ts';
import { Dictionary } from './dictionary.ts';

type Mutable<T> = T extends readonly (infer V)[] ? V[] : { -readonly [K in keyof T]: Mutable<T[K]> };
type Chunk = Mutable<FrameChunk>;
type Loose = {
  version: unknown;
  rows: unknown;
  dictionaries: Record<string, unknown>;
  tables: Record<string, unknown>;
  columns: Record<string, unknown>;
};

const events = generateEvents(7, 6, { days: 30, actors: 3 });
const good = (): Loose => JSON.parse(new TextDecoder().decode(encodeChunk(buildChunk(events))));
const decode = (chunk: unknown) => decodeChunk(JSON.stringify(chunk), new Dictionary());

/** Numbers that can be written and must not be read. */
const OUT_OF_RANGE: readonly [string, (chunk: Chunk) => void, RegExp][] = [
  ['an index beyond the dictionary', ({ columns }) => (columns.type[2] = 99), /columns\.type\[2\] .*got 99/],
  ['a row without a type', ({ columns }) => (columns.type[1] = -1), /columns\.type\[1\]/],
  ['a fraction', ({ columns }) => (columns.country[0] = 0.5), /columns\.country\[0\]/],
  ['a negative span', ({ columns }) => (columns.spanDays[3] = -1), /columns\.spanDays\[3\]/],
  ['days that run back', ({ columns }) => (columns.startDay[3] = -5), /columns\.startDay\[3\].*sorted/],
  ['a day of the year 9999', ({ columns }) => (columns.startDay[0] = 2_932_896), /columns\.startDay\[0\]/],
  ['a key below 0', ({ columns }) => (columns.key[0] = -1), /columns\.key\[0\]/],
  ['a point outside the world', ({ columns }) => (columns.lng[0] = 1_900_000), /columns\.lng, lat\[0\]/],
  [
    'half a point',
    ({ columns }) => {
      columns.lng[0] = 0;
      columns.lat[0] = 9_999_999;
    },
    /columns\.lng, lat\[0\]/,
  ],
  ['a precision below 0', ({ columns }) => (columns.precisionKm[0] = -2), /columns\.precisionKm\[0\]/],
  ['a role unknown', ({ columns }) => (columns.role[0] = 7), /columns\.role\[0\]/],
  ['a grade unknown', ({ columns }) => (columns.grade[0] = 36), /columns\.grade\[0\]/],
  [
    'more killed at least than at most',
    ({ columns }) => {
      columns.killedLow[0] = 5;
      columns.killedHigh[0] = 2;
    },
    /columns\.killed/,
  ],
  ['a weight of 0', ({ columns }) => (columns.weight = [1, 1, 0, 1, 1, 1]), /columns\.weight\[2\]/],
  ['a type unknown', (chunk) => (chunk.dictionaries.type[0] = 'parade'), /dictionaries\.type.*"parade"/],
  ['a status unknown', (chunk) => (chunk.dictionaries.status[0] = 'x'), /dictionaries\.status/],
];

const digits = (chunk: Loose, column: string) =>
  chunk.columns[column] as { least: unknown; planes: unknown[] };

/** Rows of which every column is one number takes little text, however many they are. */
function spoilSmall(chunk: Loose, rows: number, listed: number) {
  chunk.rows = rows;
  for (const column of Object.keys(chunk.columns))
    Object.assign(digits(chunk, column), { least: 0, planes: [] });
  digits(chunk, 'partCount').least = listed;
}

/** What no writer of ours writes. */
const HOSTILE: readonly [string, (chunk: Loose) => void, RegExp][] = [
  ['another version', (chunk) => (chunk.version = 1), /version should be 3.*got 1/],
  ['no rows', (chunk) => (chunk.rows = undefined), /rows should be/],
  ['rows that are too many', (chunk) => (chunk.rows = 1e12), /rows should be/],
  ['more rows than values', (chunk) => (chunk.rows = 7), /columns\.\w+ should be planes of 7 digits/],
  ['a column that is missing', (chunk) => delete chunk.columns.lng, /columns\.lng should be digits/],
  ['a column that is text', (chunk) => (chunk.columns.lat = 'none'), /columns\.lat/],
  ['a column that is a list', (chunk) => (chunk.columns.lat = [1, 2, 3, 4, 5, 6]), /columns\.lat/],
  ['planes that are numbers', (chunk) => (digits(chunk, 'lat').planes = [1]), /columns\.lat/],
  ['planes without end', (chunk) => (digits(chunk, 'lat').planes = Array(6).fill('######')), /columns\.lat/],
  [
    'a character that is no digit',
    (chunk) => (digits(chunk, 'lat').planes[0] = '####\u{1f600}'),
    /digits of/,
  ],
  ['a backslash for a digit', (chunk) => (digits(chunk, 'lat').planes[0] = '#####\\'), /digits of/],
  ['a fraction as least', (chunk) => (digits(chunk, 'key').least = 0.5), /columns\.key/],
  ['a least beyond all numbers', (chunk) => (digits(chunk, 'key').least = 1e300), /columns\.key/],
  [
    'numbers beyond 32 bits',
    (chunk) => (digits(chunk, 'spanDays').planes = Array(5).fill('~~~~~~')),
    /spanDays/,
  ],
  ['no tables', (chunk) => (chunk.tables = null as never), /tables should be/],
  ['a table that is text', (chunk) => (chunk.tables.toll = 'x'), /tables\.toll/],
  ['a table with half a combination', (chunk) => (chunk.tables.part = [1]), /tables\.part/],
  ['a table of texts', (chunk) => (chunk.tables.precision = ['1']), /tables\.precision\[0\]/],
  ['a table that is empty', (chunk) => (chunk.tables.profile = []), /columns\.profile\[0\]/],
  ['a code beyond its table', (chunk) => (digits(chunk, 'toll').least = 99), /columns\.toll\[0\]/],
  ['a count of actors that overruns', (chunk) => (digits(chunk, 'partCount').least = 9), /columns\.part/],
  ['a count of actors that is huge', (chunk) => (digits(chunk, 'partCount').least = 1e9), /partCount\[0\]/],
  [
    'lists that are longer together than any text of this size holds',
    (chunk) => spoilSmall(chunk, 10_000, 10_000),
    /partCount should be sums up to 650000.*got 100000000/,
  ],
  [
    'more rows than its text can tell apart',
    (chunk) => spoilSmall(chunk, 20_000_000, 0),
    /rows should be a whole number up to 1\d{4},/,
  ],
  ['a count below 0', (chunk) => (digits(chunk, 'reportCount').least = -9), /reportCount\[0\]/],
  [
    'dictionaries that are missing',
    (chunk) => (chunk.dictionaries = null as never),
    /dictionaries should be/,
  ],
  ['names that are numbers', (chunk) => (chunk.dictionaries.actor = [1]), /dictionaries\.actor/],
];

describe('a chunk', () => {
  it.each(HOSTILE)('with %s is refused', (_name, spoil, message) => {
    const chunk = good();
    spoil(chunk);
    expect(() => decode(chunk)).toThrow(FrameError);
    expect(() => decode(chunk)).toThrow(message);
  });

  it.each(OUT_OF_RANGE)('with %s is refused', (_name, spoil, message) => {
    const chunk = structuredClone(buildChunk(events)) as Chunk;
    spoil(chunk);
    expect(() => decodeChunk(encodeChunk(chunk), new Dictionary())).toThrow(FrameError);
    expect(() => decodeChunk(encodeChunk(chunk), new Dictionary())).toThrow(message);
  });

  it('is read as it was written', () => {
    const chunk = buildChunk(events);
    const { columns, tables, rows } = good() as unknown as WireChunk;
    const read = Object.entries(spelledColumns(rows, columns, tables)).map(([name, values]) => [
      name,
      [...values],
    ]);
    expect(Object.fromEntries(read)).toEqual(chunk.columns);
  });

  it.each(['', 'null', '[]', '{', '"chunk"', '{"version":1}'])('that is %j is refused', (text) => {
    expect(() => decodeChunk(text, new Dictionary())).toThrow(FrameError);
  });

  it('refused leaves the dictionary as it was', () => {
    const dictionary = new Dictionary();
    const before = dictionary.nameCount;
    for (const [, spoil] of HOSTILE) {
      const chunk = good();
      spoil(chunk);
      expect(() => decodeChunk(JSON.stringify(chunk), dictionary)).toThrow(FrameError);
    }
    expect(dictionary.nameCount).toBe(before);
    expect(dictionary.tables.actors.size).toBe(0);
  });

  it('spoiled anywhere is refused or read, never another error', () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(null, '', 'x', '######', 1e300, -1, {}, [], true),
      fc.integer(),
      fc.double(),
    );
    const places = Object.keys(good().columns).flatMap((column) => [
      (chunk: Loose, value: unknown) => (chunk.columns[column] = value),
      (chunk: Loose, value: unknown) => (digits(chunk, column).least = value),
      (chunk: Loose, value: unknown) => (digits(chunk, column).planes = value as unknown[]),
      (chunk: Loose, value: unknown) => (digits(chunk, column).planes[0] = value),
    ]);
    for (const table of Object.keys(good().tables)) {
      places.push((chunk, value) => (chunk.tables[table] = value));
      places.push((chunk, value) => ((chunk.tables[table] as unknown[])[0] = value));
    }
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (spoil, value) => {
        const chunk = good();
        spoil(chunk, value);
        try {
          decode(chunk);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
      }),
      { seed: 20260302, numRuns: 400 },
    );
  });
});
