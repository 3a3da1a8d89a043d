// Owns the words of events known only to an area.
import { defineTexts } from '../../../ui/i18n.ts';

export const texts = defineTexts('area-counts', {
  only_one: '{{figure}} event known only to {{name}}',
  only_other: '{{figure}} events known only to {{name}}',
  'only-parts': '{{only}}: {{kinds}}',
  kinds: '{{incidents}}, {{diplomatic}}',
  incidents_one: '{{figure}} incident',
  incidents_other: '{{figure}} incidents',
  diplomatic_one: '{{figure}} diplomatic event',
  diplomatic_other: '{{figure}} diplomatic events',
  names: 'Counts at names on the map: events known only to a country or province',
  'known-only-to': 'Known only to:',
  areas_one: '{{figure}} area',
  areas_other: '{{figure}} areas',
  'area-count': '{{name}} {{figure}}',
  more: '{{figure}} more',
  'show-more_one': 'Show {{figure}} more area',
  'show-more_other': 'Show {{figure}} more areas',
  sum: '{{figure}} known by area',
  'show-sum_one': '{{figure}} known by area: show {{areas}} area',
  'show-sum_other': '{{figure}} known by area: show {{areas}} areas',
  fewer: 'Show fewer',
});
