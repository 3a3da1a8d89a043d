// Owns the reply of the API that lays two selections side by side: figures of each, pictures of both in one scale.
import { coverage } from './coverage.ts';
import { optional, type Parameter } from './parameters.ts';
import { API } from './reads.ts';
import { instant } from './replies.ts';
import { TIME_UNITS } from './time-unit.ts';
import { totalsReply } from './totals-reply.ts';
import { z } from './zod.ts';

const side = z.object({
  totals: totalsReply,
  /** Of the events that match, by category. */
  incidents: z.int(),
  diplomatic: z.int(),
  /** As SVG; null: nothing is drawn, for neither selects an event or one selects more than are drawn; or there is no time to show. */
  map: z.nullable(z.string()),
  timeline: z.nullable(z.string()),
  /** Of the events, those outside of the map, and those without a place on any; none of either where no map is drawn. */
  elsewhere: z.int(),
  unplaced: z.int(),
});

export const comparisonReply = z.object({
  revision: z.int(),
  changedAt: instant,
  /** Of the collection at this revision; null: it does not say. */
  coverage: z.nullable(coverage),
  /** What one column of both timelines is. */
  unit: z.enum(TIME_UNITS),
  view: side,
  with: side,
});

export type ComparisonReply = z.infer<typeof comparisonReply>;
export type ComparedSide = z.infer<typeof side>;

export const COMPARISON = { path: `${API}/comparison`, reply: comparisonReply } as const;

/** Of a picture, px: from a narrow phone's to half of a large screen. */
export const PICTURE_WIDTHS = { least: 240, most: 1000, usual: 600 } as const;

const { least, most, usual } = PICTURE_WIDTHS;
export const COMPARISON_PARAMETERS: readonly Parameter[] = [
  {
    ...optional(
      'with',
      'before, all, or a filter as name:value, its parts joined by ~',
      'from:2025-01-01~to:2025-06-30',
      'What it is compared with, as links write it: the same in the period before it (which needs from and to), all events, or another filter; without asof, for both are of one revision.',
    ),
    required: true,
  },
  {
    ...optional(
      'width',
      `a whole number from ${least} to ${most}`,
      '340',
      `Width of each picture in px; ${usual} unless given.`,
    ),
    schema: { type: 'integer', minimum: least, maximum: most },
  },
];
