// Owns the manifest of the frame: which chunks hold all events of one revision. The chunks are in frame-chunk.
import { calendarDate } from './values.ts';
import { z } from './zod.ts';

/** The manifest is small and changes with the revision; a chunk never changes: its address names its content. */
export const frameManifest = z.object({
  revision: z.int(),
  /** Rows in all chunks together. */
  rows: z.int(),
  /** What a row stands for: one event, or a group of events when there are too many to send. */
  grain: z.enum(['event', 'day', 'week']),
  /** Newest period first: the order in which the page loads them. */
  chunks: z.array(
    z.object({
      hash: z.string().check(z.regex(/^[a-z0-9]{16,64}$/)),
      /** On the host, below the path at which the server is met. */
      href: z.string().check(z.regex(/^(?:\/[\w.~-]+)*\/api\/v1\/chunks\/[a-z0-9]{16,64}$/)),
      from: calendarDate,
      to: calendarDate,
      rows: z.int(),
      bytes: z.int(),
      /** Absent when it is that of the frame: in the dates asked for, single events stand among groups. */
      grain: z.optional(z.enum(['event', 'day', 'week'])),
    }),
  ),
  /**
   * Events that are part of others, as pairs of keys [part, whole]. Only wholes that stand: of those that are hidden, planned or
   * retracted nothing is said. Rows of both are single events, also among groups.
   */
  partOf: z.array(z.tuple([z.int(), z.int()])),
});

export type FrameManifest = z.infer<typeof frameManifest>;
