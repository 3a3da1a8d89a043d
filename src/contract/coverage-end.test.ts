// Owns the proof that a collection speaks up to the day that it says, or else to its last event.
import { expect, it } from 'vitest';
import { parseDate } from './calendar-date.ts';
import { coverageEndOf } from './coverage-end.ts';

const coverage = { fullUntil: '2026-02-28', thinUntil: '2026-06-22', note: 'synthetic' };

it.each([
  [coverage, '2026-11-30', '2026-06-22'],
  [null, '2026-03-01', '2026-03-01'],
  [null, null, null],
] as const)('coverage %j, last event %s: %s', (said, lastDate, expected) => {
  const end = coverageEndOf({ lastDate, collection: { coverage: said } });
  expect(end).toBe(expected === null ? null : parseDate(expected));
});
