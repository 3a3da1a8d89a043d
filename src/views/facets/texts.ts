// Owns the words of the count above the filters, which every first view shows.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('count', {
  panel: 'Filters',
  searching: 'Searching…',
  'of-events_one': 'of {{all}} event',
  'of-events_other': 'of {{all}} events',
  events_one: 'event',
  events_other: 'events',
  killed: '{{figure}} killed',
  injured: '{{figure}} injured',
  contested: '{{figure}} contested',
  'killed-unknown_one': 'number killed not known for this event',
  'killed-unknown_other': 'number killed not known for any of these {{figure}} events',
  'toll-basis_one': 'number killed known for {{figure}} event',
  'toll-basis_other': 'number killed known for {{figure}} events',
  disputed_one: 'figures differ in {{figure}} of them',
  disputed_other: 'figures differ in {{figure}} of them',
  'within-killed': '{{killed}} killed left out as overlap',
  'within-injured': '{{injured}} injured left out as overlap',
  'within-both': '{{killed}} killed, {{injured}} injured left out as overlap',
  'also-hidden': 'planned and retracted events count here, and in no other total',
  'toll-title':
    'Each event adds its best estimate or, where there is none, the lowest figure reported. Where an event is part of another one among these, only the whole adds, so that nobody is counted twice. Ranges are what sources and sides say of single events: they are not added up. Number killed known for: {{killed}}; injured: {{injured}}. The other events add nothing.',
});
