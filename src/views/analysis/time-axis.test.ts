// Owns the proof that no word under a chart covers another or leaves it, however narrow the chart and whatever its time.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, parseDate } from '../../contract/calendar-date.ts';
import { periodOf } from './series.ts';
import { timeLabels } from './time-axis.tsx';

const widthOf = (text: string) => text.length * 6.5;
function columnsFrom(unit: 'day' | 'week' | 'month', firstDay: number, count: number) {
  const columns = [periodOf(unit, firstDay)];
  for (let last = columns[0]; last !== undefined && columns.length < count; last = columns.at(-1))
    columns.push(periodOf(unit, last.endDay + 1));
  return columns;
}

it('names years where there is little room, months where there is more', () => {
  const columns = columnsFrom('month', parseDate('2021-01-01') ?? 0, 66);
  const texts = (widthPx: number) => timeLabels(columns, widthPx, widthOf).map(({ text }) => text);
  expect(texts(170)).toEqual(['2022', '2024']);
  expect(texts(400)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
  expect(texts(1200).slice(0, 3)).toEqual(['Jan 2021', 'Jul', 'Jan 2022']);
});

it('keeps words apart and inside', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 100, max: 1200 }),
      fc.integer({ min: 0, max: 600 }),
      (unit, count, widthPx, firstMonth) => {
        const columns = columnsFrom(unit, addMonths(0, firstMonth), count);
        let end = 0;
        for (const { xPx, text } of timeLabels(columns, widthPx, widthOf)) {
          expect(xPx).toBeGreaterThanOrEqual(end);
          end = xPx + widthOf(text);
        }
        expect(end).toBeLessThanOrEqual(widthPx);
      },
    ),
  );
});
