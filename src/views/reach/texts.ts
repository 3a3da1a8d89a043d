// Owns the words on how far the collection reaches.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('coverage', {
  until: 'Collected to {{date}}',
  'thin-after': 'incomplete after {{date}}',
  'not-said': 'Reach not stated',
  title: 'What is in this collection',
  close: 'Close',
  'sum-shown_one': '{{all}} event, of {{span}}. It is in lists, maps and totals.',
  'sum-shown_other': '{{all}} events of {{span}}, all of them in lists, maps and totals.',
  'sum-planned_one':
    '{{all}} events of {{span}}: {{shown}} in lists, maps and totals, and {{planned}} planned one, which is under “Coming” and in no total.',
  'sum-planned_other':
    '{{all}} events of {{span}}: {{shown}} in lists, maps and totals, and {{planned}} planned ones, which are under “Coming” and in no total.',
  none: 'This collection has no events yet.',
  retracted_one: '{{figure}} more was retracted. It counts nowhere unless you filter for that status.',
  retracted_other: '{{figure}} more were retracted. They count nowhere unless you filter for that status.',
  full: 'Fully collected until {{date}}: as completely as this collection gets.',
  thin: 'Thinly collected from {{from}} to {{to}}: few pages were read. Few events do not mean that little happened.',
  after: 'Nothing was collected after {{date}}: days without events do not mean that nothing happened.',
  'not-said-long':
    'This collection does not say until when it was collected. A day without events may be a day of which nothing was read.',
  note: '{{note}}: its counts say what was compiled, not how much happened.',
  synthetic: '{{note}}.',
  'as-known': 'As known on {{date}}',
  'another-day': 'Another day…',
  pinned: 'As it was known at the revision shown here.',
  years: 'Events by the year in which they began, without planned ones',
  'year-full_one': '{{year}}: {{count}} event',
  'year-full_other': '{{year}}: {{count}} events',
  'year-thin_one': '{{year}}: {{count}} event, not fully collected',
  'year-thin_other': '{{year}}: {{count}} events, not fully collected',
  hatched: 'Hatched: a year that was not fully collected.',
  revision: 'revision {{revision}}',
});
