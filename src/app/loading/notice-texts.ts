// Owns the words of what lies over the page; they load after the map.
import { defineTexts } from '../../ui/i18n.ts';

export const texts = defineTexts('notices', {
  stale: 'Showing data of {{time}}; cannot reach the server.',
  'newer-failed': 'The newer data could not be loaded; what was loaded before is shown.',
  'stands-still': 'Until then the page goes on showing what it had, whatever you choose.',
  'search-failed': 'The text “{{text}}” could not be searched for: what is shown ignores it.',
  'picks-failed': 'The picked events could not be looked up: what is shown is not only them.',
  'near-groups':
    'Groups have no place of their own: what is shown ignores distances, stretches of a border and drawn areas. Choose dates to filter single events by them.',
  'near-single-events':
    'Outside the chosen dates events come in groups, which have no place of their own: none of them counts as near a place or in an area.',
  'distances-failed': 'Distances to borders could not be loaded: what is shown ignores them.',
  'sides-failed':
    'Which actors speak for the chosen sides could not be loaded: what is shown ignores these sides.',
  'lost-widens': 'More is shown than this link meant. Left out:',
  lost: 'Left out of this link:',
  'notice-newer-version': 'This link is newer than this page: parts of what it shows may be missing here.',
  'notice-split-asked':
    '{{type}} is shown and counted as well: a newer type, whose events once stood under {{types}}.',
  'notice-split-left-out':
    '{{type}} is left out as well: a newer type, whose events once stood under {{types}}.',
  'notice-no-version':
    'This link is read as one of the oldest, because the end that newer ones have, such as “&v=2”, is missing. If it was lost on the way, take the added type out of the filters again, and ask the sender for the whole link.',
  'notice-more': 'and {{more}} more',
  dismiss: 'Dismiss',
  synthetic: 'Synthetic events: nothing shown here happened.',
  retry: 'Try again',
  reload: 'Reload the page',
  'part-revisions': 'The note on revisions',
  'part-board': 'The board of crossings',
  'leave-board': 'Close it',
  'part-compare': 'The comparison',
  'leave-compare': 'Back to the map',
  'part-method': 'The page on method',
  'leave-method': 'Back to the map',
  'groups-all':
    'Too many events to show each: these are groups by {{by}} and place; the list names one of each. Narrow the dates to see every event.',
  'groups-partly':
    'In the months of the chosen dates every event is shown; outside them, groups by {{by}} and place.',
  'by-day': 'day',
  'by-week': 'week',
});
