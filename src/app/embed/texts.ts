// Owns the words of a part shown alone in another page.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('embed', {
  part: 'This part of Sarhad',
  notices: 'The notices',
  'of-revision': 'Data as of {{date}}, revision {{revision}}',
  live: 'Live: revision {{revision}} of {{date}}',
  open: 'Full view',
  'open-wanted': 'Open what you chose in the full view',
  'open-event': 'Open it in the full view',
  'new-tab': '{{words}} (opens in a new tab)',
  stay: 'Leave it',
  'no-strip': 'A strip shows one border, and this link chooses none, or several.',
  'wheel-hint': 'Ctrl with the wheel zooms the map',
  'touch-hint': 'Two fingers move the map',
});
