// Owns the words of the layouts of small screens; they load after the map.
import { defineTexts } from '../../ui/i18n.ts';

export const smallTexts = defineTexts('small-screens', {
  events: 'Events',
  map: 'Map',
  'part-header': 'The count of events',
  'open-filters': 'Filters',
  bar: 'Tools',
  search: 'Search',
  layers: 'Layers',
  share: 'Share',
  'sheet-handle': 'Height of the panel: {{height}}. Arrow keys change it.',
  'sheet-low': 'low',
  'sheet-half': 'half',
  'sheet-full': 'full',
  'sheet-label': 'Events, filters and timeline',
  more: 'More: search, dates, share, theme',
});
