// Owns the words of the timeline.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('timeline', {
  title: 'Incidents above, diplomacy below',
  'unit:day': 'daily',
  'unit:week': 'weekly',
  'unit:month': 'monthly',
  hint: 'drag to set dates',
  today: 'today',
  'zoom-in': 'Show a shorter time',
  'zoom-out': 'Show a longer time',
  'show-all': 'Show the whole time',
  label: 'Timeline',
  'handle:from': 'First day',
  'handle:to': 'Last day',
  'value:from': 'from {{date}}',
  'value:to': 'to {{date}}',
  'value:open-from': 'from the first event, {{date}}',
  'value:open-to': 'to the last event, {{date}}',
  keys: 'Arrow keys move a handle, with Shift four times as far; Page up and Page down by a month or a year; Home and End go to the ends of the data; Enter takes the time on screen; Delete clears the dates.',
  'dates-set': 'Dates: {{range}}.',
  'dates-cleared': 'All dates.',
  incidents: 'Incidents',
  diplomatic: 'Diplomatic events',
  planned: 'Planned',
  'no-events': 'No events',
  summary_one:
    '{{from}} to {{to}}, {{unit}}: {{count}} event with these filters whatever the dates, {{incidents}} incidents and {{diplomatic}} diplomatic.',
  summary_other:
    '{{from}} to {{to}}, {{unit}}: {{count}} events with these filters whatever the dates, {{incidents}} incidents and {{diplomatic}} diplomatic.',
  'summary-peak': 'Most in {{period}}: {{incidents}} incidents, {{diplomatic}} diplomatic events.',
  'summary-planned_one': '{{count}} planned event.',
  'summary-planned_other': '{{count}} planned events.',
});
