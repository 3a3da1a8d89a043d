// Owns the tests of how planned events are grouped.
import { expect, test } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { groupPlanned } from './group-planned.ts';

const TODAY = parseDate('2026-02-23') ?? 0;

const planned = (id: string, dateStart: string, rest: Partial<SarhadEvent> = {}) =>
  ({
    id,
    dateStart,
    dateEnd: null,
    datePrecision: 'day',
    status: 'planned',
    related: [],
    ...rest,
  }) as unknown as SarhadEvent;
const ids = (events: readonly SarhadEvent[]) => events.map(({ id }) => id);

test('what happens today or later is to come, soonest first; what has passed stands latest first', () => {
  const groups = groupPlanned(
    [
      planned('a', '2026-02-01'),
      planned('b', '2026-02-22'),
      planned('c', '2026-02-23'),
      planned('d', '2026-03-01'),
    ],
    TODAY,
  );
  expect(ids(groups.toCome)).toEqual(['c', 'd']);
  expect(ids(groups.withoutOutcome)).toEqual(['b', 'a']);
  expect(groups.withOutcome).toEqual([]);
});

test('a date known to the week or month passes with its last day', () => {
  const groups = groupPlanned(
    [
      planned('month', '2026-02-01', { datePrecision: 'month' }),
      planned('week', '2026-02-16', { datePrecision: 'week' }),
    ],
    TODAY,
  );
  expect(ids(groups.toCome)).toEqual(['month']);
  expect(ids(groups.withoutOutcome)).toEqual(['week']);
});

test('an event that is its outcome takes it out of those without one', () => {
  const outcome = { relation: 'outcome-of', direction: 'from' } as SarhadEvent['related'][number];
  const groups = groupPlanned([planned('a', '2026-02-01', { related: [outcome] })], TODAY);
  expect(ids(groups.withOutcome)).toEqual(['a']);
  expect(groups.withoutOutcome).toEqual([]);
});
