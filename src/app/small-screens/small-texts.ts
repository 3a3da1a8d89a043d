// Owns the words of the layouts of small screens; they load after the map.
import { defineTexts } from '../../ui/i18n.ts';

export const smallTexts = defineTexts('small-screens', {
  events: 'Events',
  map: 'Map',
  bar: 'Tools',
  search: 'Search',
  layers: 'Layers',
  share: 'Share',
  more: 'More: search, dates, share, theme',
});
