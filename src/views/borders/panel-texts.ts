// Owns the words of the list of borders.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('borders-panel', {
  failed: 'The events of the borders could not be counted.',
  list: 'Border pairs',
  'counts-obey':
    'Events by the border that they concern, as their sources say; where these name none, by the nearest within 200 km, so that some have little to do with it. In time, each at its own scale. Every filter is obeyed but the choice of border, distance and stretch.',
  'counts-killed':
    'Incidents without a figure of people killed are in no sum. Of an event that is part of another one at the same border only the whole counts: so the borders may add up to more killed than all events together.',
  'no-border_one': '{{figure}} more event of this selection concerns no border.',
  'no-border_other': '{{figure}} more events of this selection concern no border.',
  length: '{{km}} km',
  'order-name': 'Border',
  'order-events': 'Events',
  'order-killed': 'Killed',
  facts: 'Length and figures',
  time: 'In time',
  'killed-within': '{{figure}} killed counted within others',
  missing_one: '{{shown}} without a figure',
  missing_other: '{{shown}} without a figure',
  'no-figure': 'No event has a figure',
  'peak-day_one': 'most on {{when}}: {{shown}} event',
  'peak-day_other': 'most on {{when}}: {{shown}} events',
  'peak-week_one': 'most in the week of {{when}}: {{shown}} event',
  'peak-week_other': 'most in the week of {{when}}: {{shown}} events',
  'peak-month_one': 'most in {{when}}: {{shown}} event',
  'peak-month_other': 'most in {{when}}: {{shown}} events',
  'no-events_one': '{{count}} border without events',
  'no-events_other': '{{count}} borders without events',
  back: 'All borders',
  'all-crossings': 'All crossings',
});
