// Owns the words of what lies over the page; they load after the map.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('notices', {
  stale: 'Showing data of {{time}}; cannot reach the server.',
  'newer-failed': 'The data asked for could not be loaded; what is shown is what was loaded before.',
  'stands-still': 'Until then the page goes on showing what it had, whatever you choose.',
  'search-failed': 'The text “{{text}}” could not be searched for: what is shown ignores it.',
  'near-groups':
    'Groups have no place of their own: what is shown ignores distances, stretches of a border and drawn areas. Choose dates to filter single events by them.',
  'near-single-events':
    'Outside the chosen dates events come in groups, which have no place of their own: none of them counts as near a place or in an area.',
  'distances-failed': 'Distances to borders could not be loaded: what is shown ignores them.',
  'sides-failed':
    'It could not be loaded who speaks for the sides asked for: what is shown ignores these sides.',
  asof: 'Data as of revision {{revision}}.',
  'asof-first': 'Data as of revision 1, the first: nothing older is kept, whatever day is asked for.',
  'notice-widens_one':
    'One part of this link’s filter was not understood and is left out: more is shown and counted than the link meant.',
  'notice-widens_other':
    '{{count}} parts of this link’s filter were not understood and are left out: more is shown and counted than the link meant.',
  'notice-title_one': 'One part of this link was not understood and is left out:',
  'notice-title_other': '{{count}} parts of this link were not understood and are left out:',
  'notice-bad-value': '{{parameter}}: “{{value}}” (expected {{expected}})',
  'notice-unknown-value': '{{parameter}}: “{{value}}” is not in this data',
  'notice-duplicate-parameter': '{{parameter}} is given twice; “{{value}}” was left out',
  'notice-unknown-parameter': '{{parameter}}: unknown parameter',
  'notice-newer-version':
    'This link is newer than this page: it was written by version {{value}} of the grammar of links. Parts of it may be missing here.',
  'notice-newer-parameter': '{{parameter}}: not known here yet',
  'notice-newer-value': '{{parameter}}: “{{value}}” is not known here yet',
  'notice-split-asked':
    '{{type}} is shown and counted as well: a newer type, whose events once stood under {{types}}.',
  'notice-split-left-out':
    '{{type}} is left out as well: a newer type, whose events once stood under {{types}}.',
  'notice-no-version':
    'This link does not say its version and is read as one of the first. If its end, such as “&v=2”, was cut off, undo this among the filters, and ask for the whole link: more of it may be missing.',
  'notice-more': 'and {{more}} more',
  dismiss: 'Dismiss',
  synthetic: 'Synthetic events: nothing shown here happened.',
  retry: 'Try again',
  reload: 'Reload the page',
  'part-board': 'The board of crossings',
  'leave-board': 'Close it',
  'part-method': 'The page on method',
  'leave-method': 'Back to the map',
  'go-live': 'Show the newest data',
  'groups-all':
    'Too many events to show each: these are groups by {{by}} and place; the list names one of each. Narrow the dates to see every event.',
  'groups-partly':
    'In the months of the chosen dates every event is shown; outside them, groups by {{by}} and place.',
  'by-day': 'day',
  'by-week': 'week',
});
