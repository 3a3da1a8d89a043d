// Owns the proof that a chunk is read as it was built, and that a hostile one is refused with what was got and expected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChunk, encodeChunk } from './build-chunk.ts';
import { decodeChunk } from './decode-chunk.ts';
import { Dictionary } from './dictionary.ts';
import { FrameError } from './frame-error.ts';
import { generateEvents } from './generated-events.ts';

type Loose = {
  version: unknown;
  rows: unknown;
  dictionaries: Record<string, unknown>;
  columns: Record<string, unknown[]>;
};

const events = generateEvents(7, 6, { days: 30, actors: 3 });
const good = (): Loose => JSON.parse(new TextDecoder().decode(encodeChunk(buildChunk(events))));
const decode = (chunk: unknown) => decodeChunk(JSON.stringify(chunk), new Dictionary());
const set = (column: string, at: number, value: unknown) => (chunk: Loose) => {
  (chunk.columns[column] as unknown[])[at] = value;
};

const HOSTILE: readonly [string, (chunk: Loose) => void, RegExp][] = [
  ['another version', (chunk) => (chunk.version = 2), /version should be 1.*got 2/],
  ['no rows', (chunk) => (chunk.rows = undefined), /rows should be/],
  ['rows that are too many', (chunk) => (chunk.rows = 1e12), /rows should be/],
  [
    'more rows than values',
    (chunk) => (chunk.rows = 7),
    /columns\.\w+ should be a list of 7, got a list of 6/,
  ],
  ['a column that is missing', (chunk) => delete chunk.columns.lng, /columns\.lng should be a list of 6/],
  ['a column that is text', (chunk) => (chunk.columns.lat = 'none' as unknown as []), /columns\.lat/],
  [
    'dictionaries that are missing',
    (chunk) => (chunk.dictionaries = null as never),
    /dictionaries should be/,
  ],
  ['names that are numbers', (chunk) => (chunk.dictionaries.actor = [1]), /dictionaries\.actor/],
  [
    'a type unknown',
    (chunk) => ((chunk.dictionaries.type as string[])[0] = 'parade'),
    /dictionaries\.type.*"parade"/,
  ],
  ['a status unknown', (chunk) => ((chunk.dictionaries.status as string[])[0] = 'x'), /dictionaries\.status/],
  ['an index beyond the dictionary', set('type', 2, 99), /columns\.type\[2\] should be .*got 99/],
  ['a row without a type', set('type', 1, -1), /columns\.type\[1\]/],
  ['a fraction', set('country', 0, 0.5), /columns\.country\[0\]/],
  ['text for a number', set('border', 0, '1'), /columns\.border\[0\]/],
  ['null for a number', set('spanDays', 0, null), /columns\.spanDays\[0\]/],
  ['a negative span', set('spanDays', 3, -1), /columns\.spanDays\[3\]/],
  ['days that run back', set('startDay', 3, -5), /columns\.startDay\[3\].*sorted/],
  ['a day of the year 9999', set('startDay', 0, 2_932_896), /columns\.startDay\[0\]/],
  ['a key below 0', set('key', 0, -1), /columns\.key\[0\]/],
  ['a key that is text', set('key', 1, '4'), /columns\.key\[1\]/],
  ['a point outside the world', set('lng', 0, 1_900_000), /columns\.lng, lat\[0\]/],
  [
    'half a point',
    (chunk) => {
      set('lng', 0, 0)(chunk);
      set('lat', 0, 9_999_999)(chunk);
    },
    /columns\.lng, lat\[0\]/,
  ],
  ['a precision that is not a number', set('precisionKm', 0, 'near'), /columns\.precisionKm\[0\]/],
  ['a count of actors that overruns', set('actorCount', 0, 9), /columns\.actor should be a list/],
  ['a count of actors that is huge', set('actorCount', 0, 1e9), /columns\.actorCount\[0\]/],
  ['a role unknown', (chunk) => ((chunk.columns.role as number[])[0] = 7), /columns\.role\[0\]/],
  ['a grade unknown', set('grade', 0, 36), /columns\.grade\[0\]/],
  [
    'more killed at least than at most',
    (chunk) => {
      set('killedLow', 0, 5)(chunk);
      set('killedHigh', 0, 2)(chunk);
    },
    /columns\.killed/,
  ],
  ['a weight of 0', (chunk) => (chunk.columns.weight = [1, 1, 0, 1, 1, 1]), /columns\.weight\[2\]/],
];

describe('a chunk', () => {
  it.each(HOSTILE)('with %s is refused', (_name, spoil, message) => {
    const chunk = good();
    spoil(chunk);
    expect(() => decode(chunk)).toThrow(FrameError);
    expect(() => decode(chunk)).toThrow(message);
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
      fc.constantFrom(null, '', 'x', 1e300, -1, {}, [], true),
      fc.integer(),
      fc.double(),
    );
    const columns = Object.keys(good().columns);
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.nat(8), values, (column, at, value) => {
        const chunk = good();
        set(column, at, value)(chunk);
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
