// Owns what the documents say of each view parameter; apart from their codecs, so that the page does not carry it.
import type { View } from './view.ts';

export const VIEW_WORDS: {
  readonly [F in Exclude<keyof View, 'filter'>]: { readonly example: string; readonly meaning: string };
} = {
  map: {
    example: '70.05,37.93,8',
    meaning: 'Centre of the map and its zoom. Absent: the whole region, as it fits the screen.',
  },
  layer: { example: 'points', meaning: 'Layer of the map.' },
  shaded: {
    example: 'attack',
    meaning: 'Whose events shade the provinces: of a category or a type. Absent: all events.',
  },
  boundaries: {
    example: 'IN',
    meaning:
      'Boundaries on the map: lines of who holds the land, or the limits of territorial claims too, of all states or of one.',
  },
  tab: {
    example: 'analysis',
    meaning:
      'Open panel. Map and timeline are panels of small screens; wider ones show both at once, and events beside them.',
  },
  sort: {
    example: 'killed',
    meaning:
      'Order of the list of events: newest first, oldest first, most people killed first, best grade of a source first, nearest first to the point of near, which that needs. What stands alike comes newest first; what is not known, last.',
  },
  event: { example: 'mohmand-2021-01-06', meaning: 'Selected event.' },
  crossings: {
    example: 'AF,closed-current,-since',
    meaning:
      'Board of crossings over the page: of all borders (all), a country or a border pair; those in one state (closed, restricted, open: with -current those of whom it is a present fact, with -last-known those of whom it is only the last known, alone both; over; unknown); by a column (name, border, state, since, confirmed), with a minus turned.',
  },
  crossing: { example: 'torkham', meaning: 'Crossing open in the list of its border, on the borders panel.' },
  claims: {
    example: 'claimant,grade,unanswered',
    meaning:
      'The claims board: grouped by event, claimant or pair; by grade or most answers instead of newest first; those alone that are denied, told otherwise, answered, one of these two (other) or with no answer known (unanswered); those of one side (says:tj), by the answers of one (replies:af-taliban).',
  },
  panel: { example: 'wide', meaning: 'The claims board over map and panel.' },
  chart: { example: 'killed', meaning: 'Chart shown alone over the page, on the analysis tab.' },
  method: { example: 'status', meaning: 'Page on method over the page, open at this section.' },
  compare: {
    example: 'from:2025-01-01~to:2025-06-30~border:AF-TJ',
    meaning:
      'Page over the page that lays the view beside another: the same in the period before it (before; it needs from and to), all events (all), or those of another filter, whose parameters are written name:value and joined by ~ (a ~ within is %7e, a percent sign %25). Both are of the revision that asof names.',
  },
  embed: {
    example: 'timeline',
    meaning:
      'Part shown alone, to stand in a frame of another page: the strip needs one border beside it. Presses that would choose other events lead to the whole view.',
  },
  seen: {
    example: '2026-02-25',
    meaning:
      'Day that counts as today in a view pinned by asof, where its sender saw it on another than that of the revision: what was still to come then is so for who opens it.',
  },
  theme: { example: 'dark', meaning: "Theme; absent: as the reader's system says." },
  lang: { example: 'en', meaning: "Language; absent: as the reader's system says." },
};
