// Owns the words of the layouts of small screens; they load after the map.
import { defineTexts } from '../ui/i18n.ts';

export const smallTexts = defineTexts('small-screens', {
  more: 'More: search, dates, share, theme',
});
