// Owns the words of the strip.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('borders', {
  length: '{{km}} km',
  strip: 'Strip of {{border}}',
  'strip-how':
    'Kilometres across, time down, newest on top. Drag across, or along the little map, to choose a stretch; down to choose dates.',
  'strip-how-touch':
    'Kilometres across, time down, newest on top. Drag across, or along the little map, to choose a stretch. Dates are chosen on the timeline.',
  loading: 'Loading the border…',
  failed: 'The border could not be loaded.',
  uncounted: 'The events along the border could not be counted.',
  retry: 'Try again',
  'on-strip_one': '{{shown}} event along the line',
  'on-strip_other': '{{shown}} events along the line',
  // Of those along the line.
  far_one: '{{shown}} of {{all}} lies more than {{km}} km away from the border',
  far_other: '{{shown}} of {{all}} lie more than {{km}} km away from the border',
  'far-faint_one': '{{shown}} of {{all}} lies more than {{km}} km away from the border: its mark is paler',
  'far-faint_other':
    '{{shown}} of {{all}} lie more than {{km}} km away from the border: their marks are paler',
  apart_one:
    '{{shown}} of {{all}} lies years apart from the others and is not drawn: choose its dates to see it',
  apart_other:
    '{{shown}} of {{all}} lie years apart from the others and are not drawn: choose their dates to see them',
  outside_one: '{{shown}} event outside the stretch',
  outside_other: '{{shown}} events outside the stretch',
  'no-place_one': '{{shown}} event whose place along it is not known',
  'no-place_other': '{{shown}} events whose place along it is not known',
  'left-out_one': '{{shown}} event left out: its place along the line is not known',
  'left-out_other': '{{shown}} events left out: their place along the line is not known',
  grouped_one:
    '{{shown}} event in groups, which have no place along the line: choose fewer days to see events one by one',
  grouped_other:
    '{{shown}} events in groups, which have no place along the line: choose fewer days to see events one by one',
  'km-from': 'Stretch from',
  'km-to': 'Stretch to',
  unit: 'km',
  'at-km': 'km {{km}}',
  stretch: 'km {{from}}–{{to}}',
  'whole-border': 'Whole border',
  start: 'km 0: {{name}}',
  end: 'km {{km}}: {{name}}',
  uncertain: 'km\u00a0{{km}}\u00a0±\u00a0{{precision}}',
  'from-line': '{{km}}\u00a0km from the line',
  'nearest-km': 'nearest at km\u00a0{{km}}',
  'square-km': 'km {{from}}–{{to}}',
  'square-count_one': '{{shown}} event',
  'square-count_other': '{{shown}} events',
  'square-outside_one': '{{shown}} event outside the stretch',
  'square-outside_other': '{{shown}} events outside the stretch',
  course: 'Course of the border from {{start}} to {{end}}, {{km}} km.',
  'course-sides': '{{left}} lies to the left of growing kilometres, {{right}} to the right.',
  'course-stretch': 'Chosen: km {{from}} to {{to}}.',
  reading: 'Reading the title…',
  'as-table': 'Show as table',
  'as-strip': 'Hide the table',
  table: 'Newest events along {{border}}',
  'column-km': 'km',
  'column-from-line': 'From the line',
  'distance-km': '{{km}} km',
  'column-date': 'Date',
  'column-title': 'Event',
  'no-event': 'No event along this border matches.',
  note: 'Boundaries are not authoritative.',
});
