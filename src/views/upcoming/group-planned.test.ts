// Tests how planned events are grouped, and that a group's number is that of all it stands for.
import { expect, test } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { groupPlanned, type PlannedGroup } from './group-planned.ts';

const TODAY = parseDate('2026-02-23') ?? 0;

const planned = (key: number, dateStart: string, rest: Partial<SarhadEvent> = {}) =>
  ({
    key,
    dateStart,
    dateEnd: null,
    datePrecision: 'day',
    status: 'planned',
    related: [],
    ...rest,
  }) as unknown as SarhadEvent;
const keysOf = (toCome: number[], passed: number[]) => ({
  toCome: Uint32Array.from(toCome),
  passed: Uint32Array.from(passed),
});
const inShort = ({ events, count }: PlannedGroup) => ({ keys: events.map(({ key }) => key), count });

test('what is to come stands apart from what has passed, and that by whether an outcome is recorded', () => {
  const outcome = { relation: 'outcome-of', direction: 'from' } as SarhadEvent['related'][number];
  const events = [
    planned(3, '2026-02-23'),
    planned(4, '2026-03-01'),
    planned(2, '2026-02-22'),
    planned(1, '2026-02-01', { related: [outcome] }),
  ];
  const groups = groupPlanned(keysOf([3, 4], [2, 1]), events, TODAY);
  expect(inShort(groups.toCome)).toEqual({ keys: [3, 4], count: 2 });
  expect(inShort(groups.withoutOutcome)).toEqual({ keys: [2], count: 1 });
  expect(inShort(groups.withOutcome)).toEqual({ keys: [1], count: 1 });
});

test('where only the first are shown, a group has the number of all, or none', () => {
  const groups = groupPlanned(keysOf([3, 4, 5], [2, 1]), [planned(3, '2026-02-23')], TODAY);
  expect(inShort(groups.toCome)).toEqual({ keys: [3], count: 3 });
  expect(inShort(groups.withoutOutcome)).toEqual({ keys: [], count: null });
});
