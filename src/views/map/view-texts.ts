// Owns the one word that loads with the map; all others of the map load with what they stand on.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('map-view', { map: 'Map' });
