// Owns the words of the date field itself; those of its dialog load with that.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('date-field', {
  all: 'All dates',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  'trigger-label': 'Dates: {{range}}',
});
