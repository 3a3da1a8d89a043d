// Owns the words of the panel; they load after the map, with it.
import { defineTexts } from '../ui/i18n.ts';

export const texts = defineTexts('panel', {
  'part-event': 'The event',
  'part-changes': 'The list of changes',
  changes: 'Changes',
  'back-to-tabs': '← {{tab}}',
  'tab-events': 'Events',
  'tab-claims': 'Claims',
  'tab-analysis': 'Analysis',
  'tab-borders': 'Borders',
  'tab-upcoming': 'Coming',
  'tab-map': 'Map',
  'tab-timeline': 'Timeline',
  'tab-filters': 'Filters',
});
