// Owns how sums of people killed and injured are said, with what is not known of them: above the filters, and where views are compared.
import { defineTexts } from '../ui/i18n.ts';

export const tollTexts = defineTexts('toll', {
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
  'toll-title':
    'Each event adds its best estimate or, where there is none, the lowest figure reported. Where an event is part of another one among these, only the whole adds, so that nobody is counted twice. Ranges are what sources and sides say of single events: they are not added up. Number killed known for: {{killed}}; injured: {{injured}}. The other events add nothing.',
});
