// Tests what a view is compared with: the period before it, and how another filter is written into a link and read back.
import { expect, test } from 'vitest';
import { formatCompared, parseCompared } from './compared.ts';
import { comparedFilter, periodBefore } from './compared-filter.ts';
import { parsePlainLink } from './link.ts';
import { migrate } from './migrations.ts';

test.each([
  // Days.
  ['2026-02-10', '2026-02-16', '2026-02-03', '2026-02-09'],
  ['2026-01-01', '2026-01-01', '2025-12-31', '2025-12-31'],
  ['2026-05-30', '2026-06-28', '2026-04-30', '2026-05-29'],
  ['2026-04-15', '2026-05-14', '2026-03-16', '2026-04-14'],
  // Whole months, whatever their lengths.
  ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['2026-01-01', '2026-06-30', '2025-07-01', '2025-12-31'],
  ['2025-12-01', '2026-02-28', '2025-09-01', '2025-11-30'],
  ['2026-02-01', '2026-02-27', '2026-01-05', '2026-01-31'],
  // Whole years.
  ['2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
  ['2024-01-01', '2025-12-31', '2022-01-01', '2023-12-31'],
  ['2023-06-29', '2024-06-28', '2022-06-29', '2023-06-28'],
  ['2023-03-01', '2024-02-29', '2022-03-01', '2023-02-28'],
  ['1910-01-01', '2009-12-31', null, null],
  ['1901-01-01', '1901-12-31', '1900-01-01', '1900-12-31'],
])('before %s to %s lies %s to %s', (from, to, first, last) => {
  expect(periodBefore({ from, to })).toEqual(first && { from: first, to: last });
});

test('a period without a first or a last day has none before it', () => {
  expect(periodBefore({})).toBeNull();
  expect(periodBefore({ from: '2026-01-01' })).toBeNull();
  expect(comparedFilter({ to: '2026-01-01' }, 'before')).toBeNull();
});

test('the period before is of the same events otherwise, and of no revision of its own', () => {
  const filter = { from: '2026-01-01', to: '2026-01-31', killed: 2, asof: '3' };
  expect(comparedFilter(filter, 'before')).toEqual({ from: '2025-12-01', to: '2025-12-31', killed: 2 });
});

test('another filter is read back as it was, whatever its words hold', () => {
  const filter = { q: '50% ~ a:b & c=d; %7E', killed: 3, type: { any: ['talks' as const], not: [] } };
  const text = formatCompared({ ...filter, asof: '3' });
  expect(parseCompared(text)).toBe(text);
  expect(comparedFilter({}, text)).toEqual(filter);
  expect(comparedFilter({ killed: 1 }, formatCompared({}))).toEqual({});
});

test.each([
  '',
  'after',
  'killed',
  'killed:',
  'killed:many',
  'killed:1~killed:2',
  'killed:1~tab:events',
  'from:2026-02-01~to:2026-01-01',
  `q:${'a'.repeat(7000)}`,
])('%s is nothing that a view is compared with', (text) => {
  expect(parseCompared(text)).toBeNull();
});

test('what a migration changes of a filter it changes in the one that is compared, too', () => {
  const { parameters, notices } = migrate([['compare', 'type:armed-clash~killed:1']], 1);
  expect(parameters).toEqual([['compare', 'type:armed-clash,standoff~killed:1']]);
  expect(notices).toHaveLength(1);
  expect(parsePlainLink('compare=before').compare).toBe('before');
});
