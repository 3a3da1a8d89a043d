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
