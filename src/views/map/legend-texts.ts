// Owns the words of the legend, which loads after the map.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('legend', {
  title: 'Legend',
  show: 'Legend: show',
  hide: 'Legend: hide',
  incident: 'Incident',
  diplomatic: 'Diplomatic event',
  contested: 'Contested',
  planned: 'Planned',
  stack: 'Several here',
  size: 'Size: killed',
  precision: 'Disc: precision',
  disputed: 'Disputed; boundaries are not authoritative',
  crossing: 'Crossing; filled when known to be open or closed',
  buffer: 'Within {{km}} km of the chosen border',
  provinces: 'Events in a province',
  density: 'Events in a square',
  range: '{{from}}–{{to}}',
  from: '{{from}} and more',
});
