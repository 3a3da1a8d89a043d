// Owns the names of what the page on method explains: its headings, and what the links to it are called.
import { defineTexts } from '../ui/i18n.ts';

export const methodNames = defineTexts('method-names', {
  title: 'Method',
  'link-to': 'Method: {{section}}',
  coverage: 'What was collected',
  types: 'Types of events',
  dates: 'Dates',
  places: 'Places and distances',
  status: 'Status',
  grades: 'Grades of sources',
  sides: 'Sides',
  claims: 'Claims and answers',
  sums: 'People killed and injured',
  crossings: 'State of crossings',
  news: 'What is new',
});
