// Owns the reply of the API that holds a view on paper: its figures, its pictures as SVG, and its first events whole.
import { event } from './event.ts';
import { API } from './reads.ts';
import { instant } from './replies.ts';
import { totalsReply } from './totals-reply.ts';
import { z } from './zod.ts';

/** Events that are printed whole: some 50 pages; more would be read by nobody on paper. */
export const MOST_PRINTED = 600;
/** Events that pictures show; of more the first in the order of the list, which is said beside them. */
export const MOST_DRAWN = 3000;

/** What is said of the events that are drawn, by the answers known. */
const claimCounts = z.object({
  said: z.int(),
  denied: z.int(),
  otherwise: z.int(),
  answered: z.int(),
  unanswered: z.int(),
});

/** For each size of paper. */
const drawings = z.object({ a4: z.string(), letter: z.string() });

export const briefReply = z.object({
  revision: z.int(),
  changedAt: instant,
  totals: totalsReply,
  /** Of the events that match, by category. */
  incidents: z.int(),
  diplomatic: z.int(),
  /** How many of them are drawn and asked for claims. */
  drawn: z.int(),
  claims: claimCounts,
  /** The first in the order of the list, up to `MOST_PRINTED`. */
  events: z.array(event),
  /** By which number pictures name each of these; null: they do not. */
  numbers: z.array(z.nullable(z.int())),
  map: drawings,
  /** What one column of the timeline is. */
  unit: z.enum(['day', 'week', 'month', 'year']),
  /** Events placed outside of the map, and those without a place on it, are among those drawn. */
  timeline: z.string(),
  /** Along the one border that the view asks for; null: it asks for none, or for several. */
  strip: z.nullable(
    z.object({
      picture: z.string(),
      lengthKm: z.number(),
      start: z.string(),
      end: z.string(),
      placed: z.int(),
    }),
  ),
});

export type BriefReply = z.infer<typeof briefReply>;
export type ClaimCounts = BriefReply['claims'];

export const BRIEF = { path: `${API}/brief`, reply: briefReply } as const;
