// Owns the names of the themes; they load after the map.
import { defineTexts } from '../ui/i18n.ts';

export const themeTexts = defineTexts('themes', {
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'Theme of the system',
  next: '{{current}}. Switch to: {{next}}',
});
