// Owns the proof that the timeline's description counts in right words.
import { expect, test } from 'vitest';
import { parseDate } from '../../contract/calendar-date.ts';
import type { TimelineAnswer } from '../../engine/answers.ts';
import { layersOf } from './bars.ts';
import { summarise } from './summary.tsx';

test('each count has its own plural', () => {
  const fromDay = parseDate('2024-01-01') ?? 0;
  const toDay = parseDate('2024-01-31') ?? 0;
  const answer: TimelineAnswer = {
    window: { unit: 'month', fromDay, toDay },
    startDays: Int32Array.of(fromDay),
    types: 2,
    counts: Uint32Array.of(2, 1),
    planned: Uint32Array.of(0, 0),
    before: null,
    after: null,
  };
  const said = summarise({ answer, layers: layersOf(['attack', 'talks']), countsPlanned: false }, null);
  expect(said).toContain(
    '3 events with these filters whatever the dates, 2 incidents and 1 diplomatic event.',
  );
  expect(said).toContain('Of these, most in January 2024: 2 incidents, 1 diplomatic event.');
});

test('planned events are told of as the numbers beside count them: within these, or besides', () => {
  const fromDay = parseDate('2026-01-01') ?? 0;
  const answerOf = (count: number): TimelineAnswer => ({
    window: { unit: 'month', fromDay, toDay: fromDay + 30 },
    startDays: Int32Array.of(fromDay),
    types: 2,
    counts: Uint32Array.of(count, 0),
    planned: Uint32Array.of(2, 0),
    before: null,
    after: null,
  });
  const say = (count: number, countsPlanned: boolean) =>
    summarise({ answer: answerOf(count), layers: layersOf(['attack', 'talks']), countsPlanned }, null);
  expect(say(2, true)).toContain(
    '2 events with these filters whatever the dates, 0 incidents and 0 diplomatic',
  );
  expect(say(2, true)).toContain('2 of them are planned.');
  expect(say(5, false)).toContain('5 events with these filters');
  expect(say(5, false)).toContain('Besides, whatever the status, 2 planned events.');
});
