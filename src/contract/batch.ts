// Owns what is sent to the server: batches of versions, and files that become one. The page, which only reads, leaves it out.

import { actor } from './actor.ts';
import { coverage } from './coverage.ts';
import { eventInput } from './event-input.ts';
import { z } from './zod.ts';

/** How far a collection reaches, as a file or batch says it. */
export const coverageInput = coverage.check(
  z.refine(({ fullUntil, thinUntil }) => fullUntil <= thinUntil, {
    error: 'thinUntil lies before fullUntil',
    path: ['thinUntil'],
  }),
  z.refine(({ note }) => note.length > 0 && note.length <= 2000, {
    error: 'note is empty, or longer than 2000 characters',
    path: ['note'],
  }),
);

/** What a file in our own format holds. */
export const collectionFile = z.object({
  events: z.array(eventInput).check(z.maxLength(2_000_000)),
  actors: z.array(actor).check(z.maxLength(200_000)),
  /** How far the collection reaches from now on; left out, what was said before stands. */
  coverage: z.optional(coverageInput),
});

/** A batch of versions: all or nothing; the same `batchId` again changes nothing. */
export const batch = z.object({
  batchId: z.string().check(z.regex(/^[\w.:-]{1,200}$/)),
  note: z.string().check(z.maxLength(1000)),
  ...collectionFile.shape,
});

export const batchReply = z.object({
  revision: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
});

/** `revision`: the newest that the process has learned of; no database is asked. */
export const health = z.object({ status: z.literal('ok'), revision: z.int() });
/** `revision`: the newest, as the database says now. */
export const readiness = z.object({ status: z.literal('ready'), revision: z.int() });

export type CollectionFile = z.infer<typeof collectionFile>;
export type Batch = z.infer<typeof batch>;
export type BatchReply = z.infer<typeof batchReply>;
