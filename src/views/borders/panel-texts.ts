// Owns the words of the list of borders.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('borders-panel', {
  failed: 'The events of the borders could not be counted.',
  list: 'Border pairs',
  'counts-obey':
    'An event counts at the border that its sources name or, where they name none, at the nearest one within 200 km, with which it may have little to do. The bars of each border have a scale of their own. All filters apply except the choice of border, distance and stretch.',
  'counts-killed':
    'Incidents whose number killed is not known add nothing. Where an event is part of another one at the same border, only the whole counts; so the borders may add up to more killed than all events together.',
  'no-border_one': '{{figure}} more event of this selection concerns no border.',
  'no-border_other': '{{figure}} more events of this selection concern no border.',
  length: '{{km}} km',
  'order-name': 'Border',
  'order-events': 'Events',
  'order-killed': 'Killed',
  facts: 'Length and figures',
  time: 'In time',
  'killed-within': '{{figure}} killed left out as overlap',
  missing_one: 'number killed not known for {{shown}} incident',
  missing_other: 'number killed not known for {{shown}} incidents',
  'no-figure': 'not known',
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
