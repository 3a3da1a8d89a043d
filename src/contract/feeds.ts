// Owns the feeds of a filter and the calendar of what is planned: what is asked of them, and what the JSON feed holds.
import { listedKind } from './changes-reply.ts';
import { FEED_PATHS, FEED_TYPES, type FeedForm } from './feed-paths.ts';
import { optional } from './parameters.ts';
import type { ProblemCode } from './problem.ts';
import { instant } from './replies.ts';
import { calendarDate, datePrecision, eventType, status } from './values.ts';
import { z } from './zod.ts';

/** So many a page, or a few more: a revision is never divided. */
export const FEED_ENTRIES = 100;

/** What https://www.jsonfeed.org/version/1.1/ has no word for; readers that do not know it pass it over. */
const aboutItem = z.object({
  kind: listedKind,
  revision: z.int(),
  /** Of one event; null: of several together, as many as `events`. */
  event: z.nullable(
    z.object({
      id: z.string(),
      type: eventType,
      status,
      happened: z.object({
        dateStart: calendarDate,
        dateEnd: z.nullable(calendarDate),
        datePrecision,
      }),
      /** By its sources, from the first to the last; null: none of them says when. */
      published: z.nullable(z.object({ first: calendarDate, last: calendarDate })),
      /** When the collection first had it. */
      firstSeen: instant,
    }),
  ),
  events: z.int(),
  /** What the API says of these changes, field by field. */
  changes: z.string(),
});

export const feedItem = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  content_text: z.string(),
  content_html: z.string(),
  /** When it became known here. */
  date_published: instant,
  tags: z.array(z.string()),
  _sarhad: aboutItem,
});

/** JSON Feed 1.1, as far as it is written here. */
export const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.string(),
  feed_url: z.string(),
  description: z.string(),
  next_url: z.optional(z.string()),
  authors: z.array(z.object({ name: z.string(), url: z.string() })),
  language: z.string(),
  items: z.array(feedItem),
});

export type JsonFeed = z.infer<typeof jsonFeed>;
export type FeedItemAbout = z.infer<typeof aboutItem>;

const problems: readonly ProblemCode[] = ['bad-value', 'unknown-value', 'duplicate-parameter', 'too-slow'];

const feedOf = (form: FeedForm, summary: string) => ({
  method: 'get' as const,
  path: FEED_PATHS[form],
  summary,
  mediaType: FEED_TYPES[form],
  takesFilter: true,
  isLive: true,
  needs: null,
  parameters: [],
  problems,
});

const before = {
  ...optional(
    'before',
    'a revision such as 412',
    '3',
    'What became known before this revision: as `next` leads to. Absent: the latest.',
  ),
  schema: { type: 'integer', minimum: 1 },
} as const;

export const FEEDS = {
  feedAtom: {
    ...feedOf('atom', 'What is new, corrected or retracted among the events of a filter, as an Atom feed'),
    parameters: [before],
  },
  feedJson: {
    ...feedOf('json', 'The same as a JSON Feed 1.1'),
    parameters: [before],
    reply: jsonFeed,
  },
  upcoming: feedOf(
    'calendar',
    'Planned events of a filter as a calendar (RFC 5545), whatever its dates and status; retracted ones as cancelled',
  ),
};
