// Owns the words of the list of links given out.
import { defineTexts } from '../../../ui/i18n.ts';

export const texts = defineTexts('given-out', {
  title: 'Links given out',
  close: 'Close',
  'for-editors':
    'Short links that this server has given out, with how often each was opened. Only an editor may see and revoke them.',
  token: 'Token of the editor',
  'token-hint':
    'The server printed it at its first start. A lost one is replaced on the server’s machine by: npm run token -- rotate editor',
  keep: 'Keep it in this browser until I forget it',
  'keep-hint': 'Otherwise it is forgotten when this tab is closed.',
  show: 'Show the links',
  webhooks: 'Webhooks…',
  'no-token': 'Enter a token.',
  'wrong-token': 'The server does not know this token. It may have been replaced since.',
  'wrong-role': 'This is the writer’s token; this needs the editor’s.',
  forget: 'Forget the token',
  loading: 'Loading the links…',
  failed: 'The links could not be loaded. {{why}}',
  'failed-more': 'More links could not be loaded. {{why}}',
  retry: 'Try again',
  none: 'No short link has been given out yet. They are made in “Share view”, by whoever opens it.',
  total_one: '{{count}} link',
  total_other: '{{count}} links',
  more: 'Show more',
  link: 'Link {{id}}',
  opens: 'Opens',
  'opens-label': 'Link {{id}} opens',
  revoked: 'revoked on {{date}}',
  expired: 'expired on {{date}}',
  expires: 'expires on {{date}}',
  made: 'made on {{date}}',
  uses_zero: 'not opened yet',
  uses_one: 'opened once, on {{date}}',
  uses_other: 'opened {{count}} times, last on {{date}}',
  'not-changed': 'It could not be changed. {{why}}',
  counted:
    'Counted are requests for the page, those of programs that look into links that are sent, too. Nothing is kept of who made or opened a link.',
});
