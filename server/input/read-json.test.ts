// JSON that others wrote: where it stops being JSON, what is given twice, and that no text costs more than its length.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlace } from './find-faults.ts';
import { decodeText, JsonFault, readJson } from './read-json.ts';

function read(text: string) {
  const reports: string[] = [];
  const value = readJson(text, (place, detail) => reports.push(`${formatPlace(place)} ${detail}`));
  return { value, reports };
}

function faultOf(reading: () => unknown): string {
  try {
    reading();
  } catch (error) {
    if (error instanceof JsonFault) return `${error.message} at ${formatPlace(error.place)}`;
    throw error;
  }
  return 'none';
}

const isWhere = (line: number, column: number) =>
  new RegExp(`^line ${line}, column ${column}: this is not JSON`);

test.each([
  ['{"events": [\n  {"id": }\n]}', 2, 10],
  ['{"a": 1,}', 1, 9],
  ['[1, 2', 1, 6],
  ['{"a" 1}', 1, 6],
  ['[1}', 1, 3],
  ['{"a": "line\nbreak"}', 1, 7],
  ["{'a': 1}", 1, 2],
  ['[01]', 1, 3],
  ['{"a": nul}', 1, 7],
  ['{} {}', 1, 4],
  ['', 1, 1],
  ['[1,\r\n\r\n 2 3]', 3, 4],
])('%j', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(faultOf(() => read(text))).toMatch(isWhere(line, column));
});

test('what is JSON is read as JSON.parse reads it, and nothing else is', () => {
  const text = JSON.stringify({ a: [1, -2.5e-3, null, true, 'x"\\\n\u2028'], b: {}, c: [[], [{}]] }, null, 2);
  expect(read(text)).toEqual({ value: JSON.parse(text), reports: [] });
  const parsed = (given: string): unknown => {
    try {
      return [JSON.parse(given)];
    } catch {
      return 'no JSON';
    }
  };
  const pieces = fc.constantFrom(
    ...'{}[],:"\\-.0123eE \n'.split(''),
    '"a"',
    '"b":',
    'true',
    'null',
    '\\u00e9',
  );
  const near = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.json(), near), (given) => {
      const fault = faultOf(() => read(given));
      expect(fault === 'none' ? [read(given).value] : 'no JSON').toEqual(parsed(given));
    }),
    { numRuns: 2000 },
  );
});

test('a key that is given twice is reported with its place, at any depth, however it is written', () => {
  const text =
    '{"a": [{"b": 1, "c": {"d": 1, "\\u0064": 2}, "b": 2}], "a": 0, "e": {"__proto__": 1, "__proto__": 2}}';
  expect(read(text).reports).toEqual([
    'a[0].c.d is given twice',
    'a[0].b is given twice',
    'a is given twice',
    'e.__proto__ is given twice',
  ]);
  expect(read('{"a": {"b": 1}, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}]}').reports).toEqual([]);
});

test('a key of the language itself is a key like others', () => {
  const { value } = read('{"__proto__": {"isAdmin": true}, "constructor": 1}');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect((value as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('the place of a fault is named, too', () => {
  expect(faultOf(() => read('{"events": [{"id": "a"}, {"id": nul}]}'))).toMatch(/ at events\[1\]\.id$/);
  expect(faultOf(() => read('{"events": [{"id": "a"; "b": 1}]}'))).toMatch(/ at events\[0\]\.id$/);
});

describe('bytes', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

  test('that are UTF-8 are text, with or without a mark before them', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], '{"a": "سرحد 🏔"}'))).toBe('{"a": "سرحد 🏔"}');
    expect(decodeText(bytes('"\ufffd"'))).toBe('"\ufffd"');
  });

  test.each([
    ['a letter of Latin-1', [0xe9]],
    ['a letter that is cut', [0xd8]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a byte that is in no text', [0xff]],
  ])('with %s are refused, with line, column and place', (_, wrong) => {
    const given = bytes('{"events": [\n {"id": "á", "title": "x', wrong, ' y"}]}');
    expect(faultOf(() => decodeText(given))).toBe(
      'line 2, column 25: the bytes are not UTF-8 at events[0].title',
    );
  });

  test('that end within a letter are refused', () => {
    expect(faultOf(() => decodeText(bytes('{"a": "x', [0xd8])))).toContain('not UTF-8 at a');
  });
});

describe('no text costs more than its length', () => {
  test.each([
    ['lists', '['.repeat(3_000_000)],
    ['objects', '{"a":'.repeat(1_000_000)],
    ['both', '[{"a":'.repeat(500_000)],
  ])('%s that are nested without end are refused', (_, text) => {
    expect(faultOf(() => read(text))).toContain('nested more than 64 deep');
  });

  test('as deep as that is read', () => {
    expect(read(`${'['.repeat(64)}${']'.repeat(64)}`).reports).toEqual([]);
  });

  test('long texts, numbers and blanks are read', () => {
    const long = 20_000_000;
    expect(read(`"${'é'.repeat(long)}"`).value).toHaveLength(long);
    expect(read(`"${'\\n'.repeat(long / 2)}"`).value).toHaveLength(long / 2);
    expect(read(`[${' '.repeat(long)}1]`).value).toEqual([1]);
    expect(read(`${'1'.repeat(long)}`).value).toBe(Number.POSITIVE_INFINITY);
  });

  test('of endless lists and objects a bounded part is kept, and it is said', () => {
    const list = read(`{"a": [${'0,'.repeat(5000)}0]}`);
    expect((list.value as { a: number[] }).a).toHaveLength(1000);
    expect(list.reports).toEqual(['a has more than 1000 entries']);
    const keys = Array.from({ length: 150_000 }, (_, index) => `"k${index}":0`);
    expect(read(`{${keys}}`)).toEqual({
      value: undefined,
      reports: ['the whole holds more than 100000 values'],
    });
  });
});
