// Owns the words of the count above the filters, which every first view shows.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('count', {
  panel: 'Filters',
  searching: 'Searching…',
  'of-events_one': 'of {{all}} event',
  'of-events_other': 'of {{all}} events',
  events_one: 'event',
  events_other: 'events',
  'also-hidden': 'planned and retracted events count here, and in no other total',
});
