// Tests the order of what a search within a facet finds: as everywhere, by how well names fit, then by events.
import { expect, test } from 'vitest';
import { named } from './shown-values.ts';

const VALUES = [
  { value: 'ttp', name: 'TTP', aliases: ['Tehrik-i-Taliban Pakistan'] },
  { value: 'before', name: 'Taliban (before August 2021)', aliases: ['طالبان'] },
  { value: 'now', name: 'Taliban', aliases: ['طالبان'] },
  { value: 'pk', name: 'Government of Pakistan' },
];
const COUNTS: Record<string, number> = { ttp: 900, before: 30, now: 400, pk: 50 };
const order = { order: VALUES, countOf: (value: string) => COUNTS[value] ?? 0 };
const found = (text: string, any: string[] = []) =>
  named(order, text, any.length > 0 ? { any, not: [] } : undefined).map(({ value }) => value);

test('what is called so comes first, with more events before fewer', () => {
  expect(found('طالبان')).toEqual(['now', 'before']);
  expect(found('taliban')).toEqual(['now', 'before', 'ttp']);
});

test('chosen values stay before all, and what has the text inside a word comes last', () => {
  expect(found('taliban', ['before'])).toEqual(['before', 'now', 'ttp']);
  expect(found('kistan')).toEqual(['ttp', 'pk']);
  expect(found('')).toEqual(['ttp', 'before', 'now', 'pk']);
});
