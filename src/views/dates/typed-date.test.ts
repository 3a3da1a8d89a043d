// What people type as dates, and what it means.
import { expect, it } from 'vitest';
import { formatDate } from '../../contract/calendar-date.ts';
import { parseTypedDate } from './typed-date.ts';

const meaning = (text: string, end: 'from' | 'to' = 'from') => {
  const typed = parseTypedDate(text, end);
  return typed === null ? null : typed.day === null ? typed.error : formatDate(typed.day);
};

it.each([
  ['2025-07-01', '2025-07-01'],
  ['2025-7-1', '2025-07-01'],
  ['1 July 2025', '2025-07-01'],
  ['1st jul 2025', '2025-07-01'],
  ['July 1, 2025', '2025-07-01'],
  [' 1.7.2025 ', '2025-07-01'],
  ['01/07/2025', '2025-07-01'],
  ['۲۰۲۵-۰۷-۰۱', '2025-07-01'],
])('%s is %s', (text, date) => {
  expect(meaning(text)).toBe(date);
});

it('takes a month or a year as its first or last day', () => {
  expect([meaning('Feb 2024'), meaning('Feb 2024', 'to')]).toEqual(['2024-02-01', '2024-02-29']);
  expect([meaning('2024'), meaning('2024', 'to')]).toEqual(['2024-01-01', '2024-12-31']);
  expect([meaning('2024-11'), meaning('11/2024', 'to')]).toEqual(['2024-11-01', '2024-11-30']);
});

it('says what is wrong', () => {
  expect(meaning('  ')).toBeNull();
  expect(meaning('30 Feb 2025')).toBe('not-in-calendar');
  expect(meaning('2025-13-01')).toBe('not-in-calendar');
  expect(meaning('yesterday')).toBe('not-a-date');
  expect(meaning('1 July')).toBe('not-a-date');
  expect(meaning('1/2/25')).toBe('not-a-date');
  expect(meaning('0025-01-01')).toBe('year-out-of-range');
});
