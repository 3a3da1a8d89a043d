// Hatching covers its box and nothing else, and meets that of the box beside it.
import { expect, test } from 'vitest';
import { hatch } from './hatch.ts';
import { recordingContext } from './testing/recording-context.ts';

const linesIn = (left: number, right: number) => {
  const { context, of } = recordingContext();
  hatch(context, { left, right, top: 10, bottom: 50 }, '#123456');
  expect(of('rect').map(({ args }) => args)).toEqual([[left, 10, right - left, 40]]);
  expect(of('clip')).toHaveLength(1);
  expect(of('stroke').map(({ strokeStyle }) => strokeStyle)).toEqual(['#123456']);
  return of('moveTo').map(({ args }) => Number(args[0]) + Number(args[1]));
};

test('lines are six pixels apart, and stand in the same places in the box beside', () => {
  const lines = linesIn(0, 100);
  expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBeCloseTo(6 * Math.SQRT2);
  const shared = linesIn(100, 200).filter((sum) => lines.some((other) => Math.abs(other - sum) < 1e-6));
  expect(shared.length).toBeGreaterThan(2);
});

test('an empty box is left alone', () => {
  const { context, calls } = recordingContext();
  hatch(context, { left: 5, right: 5, top: 0, bottom: 10 }, '#123456');
  expect(calls).toEqual([]);
});
