// Owns the words that load with the map; all others of the map load with what they stand on.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('map-view', {
  map: 'Map',
  'part-overlays': 'The events and controls of the map',
  'part-raster': 'The other background of the map',
});
