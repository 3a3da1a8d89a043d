// Owns the proof of which values of a link are strangers to the data, and what is left of the filter without them.
import { expect, test } from 'vitest';
import type { Dictionary } from '../../contract/replies.ts';
import { meantBy } from '../../link/meant-by.ts';
import { findUnknown, findUnknownPicks } from './use-known-values.ts';

const DICTIONARY = {
  actors: [{ id: 'iskp' }],
  borders: [{ id: 'AF-TJ' }],
  countries: [{ code: 'AF' }],
  provinces: [{ id: 'TJ-GB' }],
  publishers: [{ id: 'dawn' }],
} as unknown as Dictionary;
const notice = (parameter: string, value: string, widens = false) => ({
  code: 'unknown-value',
  parameter,
  value,
  expected: '',
  widens,
});

test('nothing is left out of a filter whose values are all known', () => {
  const filter = {
    actor: { any: ['iskp'], not: [] },
    border: { any: [], not: ['AF-TJ'] },
    country: { any: ['AF'], not: [] },
    province: { any: ['TJ-GB'], not: [] },
    source: { any: ['dawn'], not: [] },
    killed: 3,
  };
  expect(findUnknown(filter, DICTIONARY)).toEqual({ notices: [], patch: {} });
});

test('a stranger is named and taken away, asked for or excluded; what is known beside it stays', () => {
  const filter = { actor: { any: ['nobody', 'iskp'], not: ['no-one'] }, country: { any: ['AF'], not: [] } };
  expect(findUnknown(filter, DICTIONARY)).toEqual({
    notices: [notice('actor', 'nobody'), notice('actor', 'no-one')],
    patch: { actor: { any: ['iskp'], not: [] } },
  });
});

test('a clause of strangers alone goes as a whole', () => {
  const { notices, patch } = findUnknown({ source: { any: ['nowhere'], not: [] } }, DICTIONARY);
  // Without it every source is shown.
  expect(notices).toEqual([notice('source', 'nowhere', true)]);
  expect(patch).toStrictEqual({ source: undefined });
});

test('each kind of value is looked for among its own', () => {
  const clause = { any: ['AF'], not: [] };
  const { notices } = findUnknown({ country: clause, province: clause, border: clause }, DICTIONARY);
  expect(notices.map(({ parameter }) => parameter).sort()).toEqual(['border', 'province']);
});

test('what differs in case or width alone is what it means', () => {
  const filter = { actor: { any: ['ISKP', 'ｉｓｋｐ'], not: [] }, province: { any: [], not: ['tj-gb'] } };
  expect(findUnknown(filter, DICTIONARY)).toEqual({
    notices: [],
    patch: { actor: { any: ['iskp'], not: [] }, province: { any: [], not: ['TJ-GB'] } },
  });
});

test('so is what lost its hyphens, or has a sign at its end; two that may be meant are none', () => {
  const filter = {
    province: { any: ['tj_gb', 'TJ GB.', 'TJGB'], not: [] },
    actor: { any: ['iskp.'], not: [] },
  };
  expect(findUnknown(filter, DICTIONARY)).toEqual({
    notices: [],
    patch: { province: { any: ['TJ-GB'], not: [] }, actor: { any: ['iskp'], not: [] } },
  });
  expect(meantBy(new Set(['ab-c', 'a-bc', 'x-1-2']), 'abc')).toBe('abc');
  expect(meantBy(new Set(['ab-c', 'a-bc', 'x-1-2']), 'x-12')).toBe('x-12');
  expect(meantBy(new Set(['ab-c', 'a-bc', 'x-1-2']), 'x_1-2.')).toBe('x-1-2');
});

test('a picked event that there is none of is named and taken away; without any left all are shown', () => {
  expect(findUnknownPicks(['a', 'b', 'c'], ['b'])).toEqual({
    notices: [notice('pick', 'b')],
    patch: { pick: ['a', 'c'] },
  });
  const { notices, patch } = findUnknownPicks(['b'], ['b']);
  expect(notices).toEqual([notice('pick', 'b', true)]);
  expect(patch).toStrictEqual({ pick: undefined });
});
