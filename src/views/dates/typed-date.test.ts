// What people type and paste as dates, and what it means.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDate } from '../../contract/calendar-date.ts';
import { parseTypedDate } from './typed-date.ts';

const meaning = (text: string) => {
  const typed = parseTypedDate(text);
  if (typed === null) return null;
  if (typed.days === null) return typed.error;
  const [first, last] = [formatDate(typed.days.first), formatDate(typed.days.last)];
  return first === last && !typed.days.isRange ? first : `${first}/${last}`;
};

it.each([
  '2025-07-01',
  '2025-7-1',
  '1 July 2025',
  '1st jul 2025',
  'July 1, 2025',
  'Tuesday, 1 July 2025',
  ' 1.7.2025 ',
  '2025/07/01',
  '2025‑07‑01',
  '2025–07−01',
  '\u00a02025-07-01\u2009',
  '1\u00a0July\u202f2025',
  '۲۰۲۵-۰۷-۰۱',
  '٢٠٢٥/٠٧/٠١',
  '२०२५-०७-०१',
  '２０２５－０７－０１',
  '2025-07-01T23:30:00-08:00',
  '2025-07-01 04:15',
  '1 July 2025, 14:05 UTC',
  '1 июля 2025 г.',
  '1 июл 2025',
  '۱ جولای ۲۰۲۵',
])('%s is 1 July 2025', (text) => {
  expect(meaning(text)).toBe('2025-07-01');
});

it('reads months by the names of the platform in Russian and Persian, those of the Gregorian calendar', () => {
  for (let month = 0; month < 12; month += 1) {
    const instant = Date.UTC(2026, month, 3);
    for (const locale of ['ru', 'fa-u-ca-gregory', 'fa-AF-u-ca-gregory', 'en']) {
      const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
      expect(meaning(text), text).toBe(formatDate(instant / 86_400_000));
    }
  }
});

it.each([
  ['Feb 2024', '2024-02-01/2024-02-29'],
  ['2024', '2024-01-01/2024-12-31'],
  ['2024-11', '2024-11-01/2024-11-30'],
  ['11/2024', '2024-11-01/2024-11-30'],
  ['1–15 March 2026', '2026-03-01/2026-03-15'],
  ['March 1–15, 2026', '2026-03-01/2026-03-15'],
  ['28 February – 3 March 2026', '2026-02-28/2026-03-03'],
  ['2026-01-01 – 2026-02-15', '2026-01-01/2026-02-15'],
  ['2026-01-01/2026-02-15', '2026-01-01/2026-02-15'],
  ['2026-01-01–2026-02-15', '2026-01-01/2026-02-15'],
  ['from 1 March to 15 April 2026', '2026-03-01/2026-04-15'],
  ['с 1 по 15 марта 2026', '2026-03-01/2026-03-15'],
  ['01.03-15.03.2026', '2026-03-01/2026-03-15'],
  ['March–April 2026', '2026-03-01/2026-04-30'],
  ['2025–2026', '2025-01-01/2026-12-31'],
])('%s is a time: %s', (text, days) => {
  expect(meaning(text)).toBe(days);
});

it('never guesses which number is the month', () => {
  for (const text of ['03/04/2026', '3-4-2026', '03 04 2026']) expect(meaning(text)).toBe('ambiguous');
  const typed = parseTypedDate('03/04/2026');
  expect(typed?.days === null && typed.either?.map(formatDate)).toEqual(['2026-04-03', '2026-03-04']);
  // Where only one reading is a date, that is it.
  expect([meaning('13/04/2026'), meaning('04/13/2026'), meaning('04/04/2026')]).toEqual([
    '2026-04-13',
    '2026-04-13',
    '2026-04-04',
  ]);
});

it('says what is wrong', () => {
  expect(meaning('  ')).toBeNull();
  expect(meaning('30 Feb 2025')).toBe('not-in-calendar');
  expect(meaning('2025-13-01')).toBe('not-in-calendar');
  expect(meaning('yesterday')).toBe('not-a-date');
  expect(meaning('1 July')).toBe('no-year');
  expect(meaning('0025-01-01')).toBe('year-out-of-range');
  expect(meaning('15 March 2026 – 1 March 2026')).toBe('reversed');
});

it('reads every day back from ISO, whatever dashes, digits and blanks a document sets it in', () => {
  const zeros = ['0', '٠', '۰', '०', '０', '𞥐'].map((zero) => zero.codePointAt(0) ?? 0);
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 80_000 }),
      fc.constantFrom(...'-‐‑‒–—―−'),
      fc.constantFrom(...zeros),
      fc.constantFrom('', ' ', '\u00a0', '\u2009', '\u200e', '\ufeff'),
      (day, dash, zero, blank) => {
        const text = formatDate(day)
          .replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
          .replaceAll('-', dash);
        expect(meaning(blank + text + blank)).toBe(formatDate(day));
      },
    ),
  );
});

it('takes any text without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseTypedDate(text)));
});

it.each(['q1 2025', 'Q1-2025', '2025 Q1', '2025-q1', '2025q1'])('%s is its three months', (text) => {
  expect(meaning(text)).toBe('2025-01-01/2025-03-31');
});
