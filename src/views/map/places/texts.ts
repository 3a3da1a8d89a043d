// Owns the words of the map's form as a list.
import { defineTexts } from '../../../ui/i18n.ts';

export const texts = defineTexts('map-places', {
  open: 'Places on the map as a list',
  title_zero: 'No place on this part of the map has events that match',
  title_one: '{{count}} place on this part of the map',
  title_other: '{{count}} places on this part of the map',
  help: 'Most events first. Arrow keys go from place to place, Enter shows its events, Escape closes the list.',
  events_one: '{{count}} event',
  events_other: '{{count}} events',
  'not-closer': 'only the area is known',
  first: 'The first {{shown}} of {{all}}: zoom in or filter for the others.',
  reading: 'Reading…',
  close: 'Close the list of places',
});
