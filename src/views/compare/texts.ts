// Owns the words of a comparison.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('compare', {
  title: 'Comparison',
  close: 'Close',
  copy: 'Copy the link',
  content: 'Both sides',
  this: 'This view',
  before: 'The period before it',
  other: 'Compared with it',
  'any-time': 'All dates',
  same: 'Both sides select the same events.',
  open: 'Open on the map',
  'open-side': 'Open on the map: {{name}}',
  selects: 'What each selects',
  numbers: 'Numbers',
  figure: 'Figure',
  events: 'Events',
  incidents: 'Incidents',
  diplomatic: 'Diplomatic events',
  contested: 'Contested',
  killed: 'Killed',
  injured: 'Injured',
  'injured-unknown_one': 'number injured not known for this event',
  'injured-unknown_other': 'number injured not known for any of these {{figure}} events',
  'injured-basis_one': 'number injured known for {{figure}} event',
  'injured-basis_other': 'number injured known for {{figure}} events',
  when: 'When',
  where: 'Where',
  columns: 'Columns',
  signs: 'Signs',
  'one-scale': 'One scale: an event is as high, and a {{unit}} as wide, on both sides',
  'unit-day': 'day',
  'unit-week': 'week',
  'unit-month': 'month',
  'unit-year': 'year',
  'one-frame': 'The same part of the map, at the same size, on both sides',
  counted_zero: 'no event',
  counted_one: '{{figure}} event',
  counted_other: '{{figure}} events',
  elsewhere: '{{figure}} elsewhere',
  unplaced: '{{figure}} not on the map, place not precisely known',
  'no-time': 'There are no dates to show.',
  none: 'Neither side selects an event: there is nothing to draw.',
  'too-many':
    'Not drawn: maps and timelines hold up to {{most}} events a side, and one of these selects more. The numbers count all.',
  'reach-full': 'Within what was collected fully, until {{full}}.',
  'reach-thin':
    'Collected fully until {{full}}, thinly until {{thin}}: fewer events may mean less collected.',
  'reach-end':
    'Collected fully until {{full}}, and not at all after it: fewer events may mean less collected.',
  'reach-none':
    'Nothing was collected after {{thin}}: that no events are here does not mean that nothing happened.',
  'reach-before':
    'All of it lies before the first event of the collection, of {{first}}: that no events are here does not mean that nothing happened.',
  'reach-early':
    'The first event of the collection is of {{first}}: of days before it nothing is known here.',
  'reach-not-said': 'The collection does not say until when it was collected.',
  'warning-first':
    'The days of the two sides were not collected alike: the first event of the collection is of {{first}}.',
  'warning-last':
    'The days of the two sides were not collected alike: fully until {{full}}. After that, fewer events may mean less collected.',
  census:
    '{{note}}: the numbers say what was compiled, not how much happened, so no rates of change are given.',
  note: '{{note}}.',
  loading: 'Both sides are being counted…',
  failed: 'The two sides could not be compared.',
  offline: 'The server does not answer.',
  timeout: 'The server did not answer in time.',
  refused: 'The link asks for what these data do not have: {{detail}}.',
  http: 'The server answered with an error ({{status}}). {{detail}}',
  'bad-body': 'The server answered with something that this page does not understand.',
  retry: 'Try again',
  'needs-dates':
    'This view can be compared with the period before it as soon as it has a first and a last day: choose both.',
  'nothing-before': 'The page knows no days as early as those before this view.',
  'set-dates': 'Set the dates…',
});
