// Owns what is new in the program for who reads with it: entries are only appended, each with the day it came.
import { defineTexts } from '../../ui/i18n.ts';

export const programNews = defineTexts('program-news', {
  'news-1':
    'Symbols that lie close together form one stack, which carries the name of its place. Events known only to a province or country are counted at its name.',
  'news-2':
    'Ctrl K (on a Mac ⌘ K) finds commands, filters, borders, places and events by a few letters. F6 goes from part to part; ? lists all keys.',
  'news-3':
    'A link is live or pinned. A pinned link goes on showing what was known when it was sent, and says what has changed since; any earlier day can be chosen, too.',
  'news-4':
    'Printing makes a brief of the view. Under “Share” a view can be taken away as a table, a file for maps, a citation, or a picture of each part.',
  'news-5': 'Views can be saved in this browser under names, and sent by a short link.',
  'news-6':
    'Any view is a feed of what is new, corrected or retracted in it. Parts of a view can stand in other pages, where the server allows it.',
  'news-7':
    'Events can be picked one by one and made a view. A view can be compared with the period before it, with all events, or with a saved view.',
  'news-8':
    'Dates can be typed as “last 30 days”, “past 2 weeks” or “last year”. A link from a small screen leads to its timeline or map, where one of them was open.',
});

/** Oldest first: the number of an entry is its place, counted from 1. */
export const PROGRAM_NEWS = [
  { day: '2026-12-01', text: 'news-1' },
  { day: '2026-12-01', text: 'news-2' },
  { day: '2026-12-01', text: 'news-3' },
  { day: '2026-12-01', text: 'news-4' },
  { day: '2026-12-01', text: 'news-5' },
  { day: '2026-12-01', text: 'news-6' },
  { day: '2026-12-02', text: 'news-7' },
  { day: '2026-12-02', text: 'news-8' },
] as const;
