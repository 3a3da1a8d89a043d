// Owns the words of the dialog of dates.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('dates', {
  title: 'Dates',
  from: 'First day',
  to: 'Last day',
  example:
    'Such as 2025-07-01 or 1 Jul 2025; a month, a year or a range such as 1–15 Jul 2025 or last 30 days will do.',
  'none-so-late': '{{range}}: no event is that late',
  'none-so-early': '{{range}}: no event is that early',
  'first-event': 'the first event',
  'last-event': 'the last event',
  'error:not-a-date':
    'This is not a date. Write 2025-07-01, 1 Jul 2025, Jul 2025 or 2025, or a range such as 1–15 Jul 2025 or last 30 days.',
  'error:not-in-calendar': 'The calendar has no such day.',
  'error:year-out-of-range': 'The year must be between 1900 and 2199.',
  'error:no-year': 'The year is missing. Write 1 Jul 2025, or 2025-07-01.',
  'error:ambiguous': 'Day and month cannot be told apart. Write 2025-07-01, or 1 Jul 2025.',
  'error:either': 'This may be {{one}} or {{other}}. Write {{iso}}, or the month as a word.',
  'error:reversed': 'The last day lies before the first.',
  'presets-newest': 'Counted back from {{date}}, the newest event',
  'presets-collected': 'Counted back from {{date}}, the end of collection',
  'presets-thin': 'Counted back from {{date}}, the end of collection; thinly collected after {{full}}',
  'preset:days_one': '{{count}} day',
  'preset:days_other': '{{count}} days',
  'preset:months_one': '{{count}} month',
  'preset:months_other': '{{count}} months',
  'preset:whole': 'Whole collection',
  years: 'Whole years',
  calendar: 'Range of days',
  previous: 'Previous month',
  next: 'Next month',
  month: 'Month',
  year: 'Year',
  apply: 'Apply',
  clear: 'Clear dates',
  close: 'Close',
});
