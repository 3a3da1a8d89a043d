// Owns errors on the wire: RFC 9457 problem documents with a stable code.
import { z } from './zod.ts';

/** Stable for ever. What each means: `problem-words`. */
export const CODES = [
  'unknown-parameter',
  'bad-value',
  'unknown-value',
  'duplicate-parameter',
  'bad-cursor',
  'bad-body',
  'invalid-batch',
  'unauthorised',
  'forbidden',
  'not-found',
  'gone',
  'withheld',
  'method-not-allowed',
  'conflict',
  'too-large',
  'too-many-requests',
  'internal',
  'unavailable',
  'too-slow',
  'misdirected',
  'no-space',
] as const;

export type ProblemCode = (typeof CODES)[number];

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Of CODES; a page that was opened before takes a later one as it comes. */
  code: z.string(),
  detail: z.string(),
  instance: z.optional(z.string()),
  /** Of an id that nothing has: the only one that there is which differs from it in case or in signs at its end alone. */
  meant: z.optional(z.string()),
  /** Instant since which an event is withheld. */
  since: z.optional(z.string()),
  /** How many faults were found, where any are named. */
  errorCount: z.optional(z.int()),
  /** One entry for each faulty parameter or each faulty place in a body: the first 200 of them. */
  errors: z.optional(
    z.array(
      z.object({ code: z.string(), at: z.string(), value: z.optional(z.string()), detail: z.string() }),
    ),
  ),
});

export type Problem = z.infer<typeof problem>;
