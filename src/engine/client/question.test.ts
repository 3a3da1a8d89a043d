// Owns the proof of how what views want becomes one question.
import { expect, test } from 'vitest';
import type { AnalysisAnswer } from '../answers.ts';
import { analysisToShow, NOTHING_WANTED, overlay, questionOf } from './question.ts';

const TIMELINE = { unit: 'day', fromDay: 19700, toDay: 19800 } as const;
const MAP = { zoom: 4, west: 0, north: 0, east: 1, south: 1 };
const FILTER = { killed: 1, from: '2024-02-01' };

test('a question asks for what every view wants', () => {
  expect(questionOf({ ...NOTHING_WANTED, filter: FILTER, timeline: TIMELINE, map: MAP })).toEqual({
    filter: FILTER,
    timeline: TIMELINE,
    map: MAP,
    wantsAnalysis: false,
  });
});

test('a drag in hand is laid over the filter, and takes away what it gives as undefined', () => {
  const patch = { from: undefined, to: '2024-02-10' };
  const { filter } = questionOf({ ...NOTHING_WANTED, filter: FILTER, patch });
  expect(filter).toStrictEqual({ killed: 1, to: '2024-02-10' });
  expect(FILTER).toEqual({ killed: 1, from: '2024-02-01' });
  expect(overlay({}, {})).toStrictEqual({});
});

test.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])(
  'the analysis is asked for when open (%s), but not while a drag moves (%s): %s',
  (wantsAnalysis, isMoving, wants) => {
    expect(questionOf({ ...NOTHING_WANTED, wantsAnalysis, isMoving }).wantsAnalysis).toBe(wants);
  },
);

test('while a drag moves the analysis of the last pause stays, until it is closed', () => {
  const [last, next] = [{}, {}] as [AnalysisAnswer, AnalysisAnswer];
  const open = { ...NOTHING_WANTED, wantsAnalysis: true };
  expect(analysisToShow(open, next, last)).toBe(next);
  expect(analysisToShow(open, null, last)).toBe(last);
  expect(analysisToShow(open, null, null)).toBeNull();
  expect(analysisToShow(NOTHING_WANTED, null, last)).toBeNull();
});
