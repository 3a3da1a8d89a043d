// Owns the words of the menu of a point.
import { defineTexts } from '../../../ui/i18n.ts';

export const texts = defineTexts('point-menu', {
  here_one: '{{figure}} event here',
  here_other: '{{figure}} events here',
  reading: 'Reading…',
  within: '{{where}} ±\u00a0{{km}}\u00a0km',
  'copy-point': 'Copy {{text}}',
  'copied-point': 'Copied {{text}}',
  'copy-mgrs': 'Copy MGRS {{text}}',
  'copied-mgrs': 'Copied MGRS {{text}}',
  copied: 'Copied',
  refused: 'The browser refused to copy it. It is selected here, to be copied by hand:',
  'events-near': 'Events near here, within',
  'events-within-km': 'Events within {{km}} km of here',
  km: '{{km}} km',
  imprecise:
    'No distance below {{km}}\u00a0km can be asked for: this place is known only to ±\u00a0{{km}}\u00a0km.',
  'too-imprecise': 'Events near here cannot be listed: this place is known only to within {{km}} km.',
  measure: 'Measure from here',
});
