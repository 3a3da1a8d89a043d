// Tests the grammar of filters: what is read, what is refused by name, and that reading undoes writing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaRingOf } from './area.ts';
import { formatDate, parseDate } from './calendar-date.ts';
import type { Filter, FilterParameter, ValueClause } from './filter.ts';
import {
  FILTER_PARAMETERS,
  formatFilter,
  formatQuery,
  isFilterParameter,
  MAX_PICKED,
  MAX_TEXT,
  MAX_VALUES,
  parseFilter,
} from './filter-grammar.ts';
import { FILTER_WORDS } from './filter-words.ts';
import * as t from './taxonomy.ts';

const read = (query: string) => parseFilter(new URLSearchParams(query));

test.each(FILTER_PARAMETERS)(
  'the example of %s is read without a problem, and written as it was',
  (parameter) => {
    const { example } = FILTER_WORDS[parameter];
    // `actors=all` and `role` are about `actor`, but each reads alone.
    const beside: [string, string][] = parameter === 'km' ? [['border', 'AF-TJ']] : [];
    const pairs: [string, string][] = [...beside, [parameter, example]];
    const { filter, problems } = parseFilter(new URLSearchParams(pairs));
    expect(problems).toEqual([]);
    expect(formatFilter(filter)).toEqual(pairs);
  },
);

test.each(['km=1-2', 'border=AF-TJ,KG-TJ&km=1-2', 'border=!AF-TJ&km=1-2'])(
  '%s names no single border, so its stretch is dropped',
  (query) => {
    const { filter, problems } = read(query);
    expect(filter.km).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'bad-value', parameter: 'km', value: '1-2' }]);
    expect(problems[0]?.expected).toContain('border=AF-TJ');
  },
);

test('no distance is asked for that events do not have', () => {
  expect(read('within=200').filter).toEqual({ within: 200 });
  // Commas for points: no place at 61° N that is called “73,50”.
  for (const near of ['71,61,36,73,50', '71,61,36,73,50,5'])
    expect(read(`near=${near}`).problems).toMatchObject([{ code: 'bad-value', parameter: 'near' }]);
  expect(read('near=71,36,50,Post 12,1').problems).toEqual([]);
  expect(read('within=201').problems).toMatchObject([{ code: 'bad-value', parameter: 'within' }]);
});

describe('reading', () => {
  test('plain values are any-of, those with ! are taken away', () => {
    expect(read('type=attack,!talks,armed-clash,attack').filter).toEqual({
      type: { any: ['attack', 'armed-clash'], not: ['talks'] },
    });
    expect(read('country=!AF').filter).toEqual({ country: { any: [], not: ['AF'] } });
  });

  test('what is understood is kept, what is not is named', () => {
    const { filter, problems } = read('type=attack,bomb&border=TJ-AF&killed=0&grade=F6&from=2025-02-30');
    expect(filter).toEqual({ type: { any: ['attack'], not: [] } });
    expect(problems.map(({ code, parameter, value }) => [code, parameter, value])).toEqual([
      ['bad-value', 'from', '2025-02-30'],
      ['bad-value', 'type', 'bomb'],
      ['bad-value', 'border', 'TJ-AF'],
      ['bad-value', 'grade', 'F6'],
      ['bad-value', 'killed', '0'],
    ]);
    for (const { expected } of problems) expect(expected).not.toBe('');
  });

  test('a parameter given twice keeps its first value', () => {
    const { filter, problems } = read('killed=1&killed=2');
    expect(filter).toEqual({ killed: 1 });
    expect(problems).toMatchObject([{ code: 'duplicate-parameter', parameter: 'killed', value: '2' }]);
  });

  test('an end before the beginning is dropped', () => {
    const { filter, problems } = read('from=2025-07-02&to=2025-07-01');
    expect(filter).toEqual({ from: '2025-07-02' });
    expect(problems).toMatchObject([{ parameter: 'to', value: '2025-07-01' }]);
  });

  test('a box may cross the antimeridian, but not stand on its head', () => {
    expect(read('bbox=170,-10,-170,10').filter).toEqual({ bbox: [170, -10, -170, 10] });
    for (const bad of [
      '0,10,1,-10',
      '0,0,1',
      '0,0,1,1,1',
      '181,0,0,1',
      '0,0,1,91',
      'a,0,1,1',
      '1e1,0,20,1',
      ',,,',
    ])
      expect(read(`bbox=${bad}`).filter, bad).toEqual({});
  });

  test('words lose what surrounds them, and are neither empty nor endless', () => {
    expect(read('q=++two+%0A++words+').filter).toEqual({ q: 'two words' });
    expect(read('q=!!').problems.map(({ code }) => code)).toEqual(['bad-value']);
    expect(read('q=+').filter).toEqual({});
    expect(read(`q=${'x'.repeat(MAX_TEXT + 1)}`).filter).toEqual({});
    const letters = Array.from({ length: 61 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(read(`q=${letters.join('-')}`).problems[0]?.expected).toMatch(/at most 60 different words/);
    expect(read(`q=${Array(150).fill('a').join('+')}`).problems).toEqual([]);
  });

  test('picked events are ids, each once, as they were picked; what is none, or too much, is named', () => {
    expect(read('pick=b,a.1,b').filter).toEqual({ pick: ['b', 'a.1'] });
    expect(read('pick=a b,,a,!c').filter).toEqual({ pick: ['a'] });
    expect(read('pick=a b,,a,!c').problems.map(({ value }) => value)).toEqual(['a b', '', '!c']);
    expect(read('pick=').filter).toEqual({});
    const many = Array.from({ length: MAX_PICKED + 2 }, (_, index) => `a${index}`);
    const { filter, problems } = read(`pick=${many},a0`);
    expect(filter.pick).toEqual(many.slice(0, MAX_PICKED));
    expect(problems.map(({ value }) => value)).toEqual(many.slice(MAX_PICKED));
  });

  test('as of is a revision or a date', () => {
    for (const good of ['1', '412', '2026-02-23'])
      expect(read(`asof=${good}`).filter, good).toEqual({ asof: good });
    for (const bad of ['0', '-1', '1.5', '1234567890', '2026-02-30', 'now'])
      expect(read(`asof=${bad}`).filter, bad).toEqual({});
  });

  test('lists have an end, whatever is sent', () => {
    const many = Array.from({ length: MAX_VALUES + 50 }, (_, index) => `a${index}`).join(',');
    const { filter, problems } = read(`actor=${many},a0`);
    expect(filter.actor?.any).toHaveLength(MAX_VALUES);
    expect(problems).toHaveLength(50);
    expect(problems[0]).toMatchObject({ code: 'bad-value', parameter: 'actor', value: `a${MAX_VALUES}` });
  });

  test('figures too small to be written without an exponent are rounded, so that links can be read again', () => {
    const { filter } = read('bbox=0.0000001,-0.00000004,5.1234567,6');
    expect(filter.bbox?.map((value) => value + 0)).toEqual([0, 0, 5.123457, 6]);
    expect(read(formatQuery(formatFilter(filter))).problems).toEqual([]);
  });

  test.each(['', ',', '!', '!!a', 'a,,b', 'é'.repeat(300), "'", '%00', '\u202e', '<b>', '__proto__'])(
    'hostile actors %j are named as problems or read as ids',
    (value) => {
      const { filter, problems } = parseFilter(new URLSearchParams([['actor', value]]));
      const kept = [...(filter.actor?.any ?? []), ...(filter.actor?.not ?? [])];
      for (const id of kept) expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}.:_-]*$/u);
      expect(kept.length + problems.length).toBeGreaterThan(0);
    },
  );

  test('names of objects are no parameters', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(isFilterParameter(name)).toBe(false);
  });
});

describe('writing', () => {
  const clause = <V extends string>(values: fc.Arbitrary<V>): fc.Arbitrary<ValueClause<V>> =>
    fc
      .record({
        any: fc.uniqueArray(values, { maxLength: 3 }),
        not: fc.uniqueArray(values, { maxLength: 2 }),
      })
      .filter(({ any, not }) => any.length + not.length > 0);
  const oneOf = <V extends string>(values: readonly V[]) => clause(fc.constantFrom(...values));
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9.:_-]{0,20}$/);
  const day = fc
    .integer({ min: parseDate('1900-01-01') ?? 0, max: parseDate('2199-12-31') ?? 0 })
    .map(formatDate);
  const degrees = (most: number) =>
    fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000);
  /** Points around a centre by their angle never cross. */
  const star = fc
    .tuple(
      degrees(170),
      degrees(79),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 100 }),
    )
    .map(([lng, lat, reaches]) =>
      areaRingOf(
        reaches.map((reach, at): [number, number] => {
          const angle = (at / reaches.length) * 2 * Math.PI;
          return [lng + (reach / 10) * Math.cos(angle), lat + (reach / 10) * Math.sin(angle)];
        }),
      ),
    )
    .filter((ring) => ring !== null);
  const any: Record<FilterParameter, fc.Arbitrary<unknown>> = {
    from: day,
    to: day,
    category: oneOf(t.CATEGORIES),
    type: oneOf(t.TYPES),
    actor: clause(id),
    actors: fc.constant('all'),
    role: oneOf(t.ROLES),
    country: clause(fc.stringMatching(/^[A-Z]{2}$/)),
    province: clause(fc.constantFrom('TJ-GB', 'PK-KP')),
    border: oneOf(['AF-TJ', 'AF-PK', 'KG-TJ']),
    within: fc.integer({ min: 0, max: 2000 }).map((n) => n / 10),
    km: fc.tuple(fc.nat(9000), fc.nat(9000)).map(([from, more]) => [from / 10, (from + more) / 10]),
    status: oneOf(t.STATUSES),
    source: clause(fc.constantFrom('dawn', 'радио-озоди', 'طلوع-نیوز')),
    grade: fc.stringMatching(/^[A-E][1-5]$/),
    killed: fc.integer({ min: 1, max: 9_999_999 }),
    stance: oneOf(t.STANCES),
    claimant: clause(id),
    denier: clause(fc.constantFrom('side:tj', 'side:af-taliban', 'reuters')),
    bbox: fc
      .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
      .map(([west, a, east, b]) => [west, Math.min(a, b), east, Math.max(a, b)]),
    near: fc.record(
      {
        point: fc.tuple(degrees(180), degrees(90)),
        km: fc.integer({ min: 1, max: 5000 }).map((n) => n / 10),
        name: fc.constantFrom('Ishkashim', 'Khorugh, bridge', 'Ишкошим & co'),
      },
      { requiredKeys: ['point', 'km'] },
    ),
    area: fc.record({ ring: star, name: fc.constantFrom('Panj', 'پنج') }, { requiredKeys: ['ring'] }),
    q: fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.toWellFormed().replace(/\s+/g, ' ').trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text) && text.length <= MAX_TEXT),
    pick: fc.uniqueArray(fc.stringMatching(/^[\w.:-]{1,40}$/), { minLength: 1, maxLength: 20 }),
    asof: fc.oneof(fc.integer({ min: 1, max: 999_999_999 }).map(String), day),
  };

  test('is undone by reading', () => {
    const property = fc.property(fc.record(any, { requiredKeys: [] }), (values) => {
      const filter = values as Filter;
      fc.pre(filter.km === undefined || filter.border?.any.length === 1);
      fc.pre(filter.from === undefined || filter.to === undefined || filter.from <= filter.to);
      const query = formatQuery(formatFilter(filter));
      expect(read(query)).toEqual({ filter, problems: [] });
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 500 });
  });

  test('leaves a query that people can read', () => {
    const filter: Filter = {
      type: { any: ['attack'], not: ['talks'] },
      bbox: [66.5, 36, 75.5, 39.5],
      q: 'a & b',
    };
    expect(formatQuery(formatFilter(filter))).toBe('type=attack,!talks&bbox=66.5,36,75.5,39.5&q=a+%26+b');
    expect(formatQuery([['q', 'half \ud800']])).toBe('q=half+%EF%BF%BD');
  });
});
