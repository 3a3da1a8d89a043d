// Owns the addresses of feeds, for server and page; what they answer is in `feeds`.
import { API } from './reads.ts';

export const FEED_PATHS = {
  atom: `${API}/feed.atom`,
  json: `${API}/feed.json`,
  calendar: `${API}/upcoming.ics`,
} as const;

export type FeedForm = keyof typeof FEED_PATHS;

export const FEED_TYPES = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
} as const;
