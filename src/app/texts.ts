// Owns the words of the page's frame: header, notices, states.
import { defineTexts } from '../ui/i18n.ts';

export const texts = defineTexts('app', {
  title: 'Sarhad',
  'skip-to-map': 'Skip to the map',
  'skip-to-filters': 'Skip to the filters',
  filters: 'Filters and counts',
  'skip-to-events': 'Skip to the events',
  'part-dates': 'The choice of dates',
  'part-notices': 'The notices',
  'part-pages': 'The page that the link opens',
  'part-filters': 'The filter panel',
  'part-chips': 'The list of filters set',
  'part-reach': 'The note on what was collected',
  'part-map': 'The map',
  'part-timeline': 'The timeline',
  'part-panel': 'The panel',
  panels: 'Panels',
  'part-search': 'The search',
  'part-share': 'The share button',
  'part-commands': 'The list of commands',
  'show-list': 'Show list',
  'hide-list': 'Hide list',
  loading: 'Loading events',
  'failed-title': 'The events could not be loaded.',
  'failed-offline':
    'The server does not answer. Check the connection, or whether the server is running, then try again.',
  'failed-timeout': 'The server took too long to answer. Try again in a moment.',
  'failed-http': 'The server answered with an error ({{status}}): {{detail}}',
  'failed-http-plain': 'The server answered with an error ({{status}}). Try again in a moment.',
  'failed-bad-body':
    'The server answered with something that this page does not understand. Reload the page: it may be older than the server.',
  'failed-frame': 'The data could not be read: {{detail}}',
  'worker-refused':
    'The browser did not start the part of the page that filters and counts the events (a web worker). A setting, an extension or a policy may block it: allow workers for this page, or open it in another browser.',
  'worker-crashed':
    'The part of the page that filters and counts the events stopped working. Try again; if it stops once more, reload the page.',
  'worker-lost':
    'A part of the page that counts the events could not be loaded. Try again, or reload the page.',
  'worker-newer':
    'There is a newer version of this page, and the server no longer has parts of this one. Reload it.',
  'worker-unreachable':
    'The server does not answer. Check the connection, or whether the server is running, then try again.',
  'worker-trouble': 'The server is in trouble: it answers with errors. Try again in a moment.',
  reload: 'Reload the page',
  'failed-kept': 'Nothing of your view is lost: it is in the address.',
  retry: 'Try again',
});
