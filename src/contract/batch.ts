// Owns what is sent to the server: batches of versions, and files that become one. The page, which only reads, leaves it out.

import { actorInput } from './actor.ts';
import { coverage } from './coverage.ts';
import { eventInput } from './event-input.ts';
import { z } from './zod.ts';

/** How far a collection reaches, as a file or batch says it. */
export const coverageInput = z.strictObject(coverage.shape).check(
  z.refine(({ fullUntil, thinUntil }) => fullUntil <= thinUntil, {
    error: 'thinUntil lies before fullUntil',
    path: ['thinUntil'],
  }),
  z.refine(({ note }) => note.length > 0 && note.length <= 2000, {
    error: 'note is empty, or longer than 2000 characters',
    path: ['note'],
  }),
);

export const MOST_EVENTS = 2_000_000;
export const MOST_ACTORS = 200_000;

const collectionFields = {
  events: z.array(eventInput).check(z.maxLength(MOST_EVENTS)),
  actors: z.array(actorInput).check(z.maxLength(MOST_ACTORS)),
  /** How far the collection reaches from now on; left out, what was said before stands. */
  coverage: z.optional(coverageInput),
} as const;

/** What a file in our own format holds. */
export const collectionFile = z.strictObject({
  ...collectionFields,
  /** What a file that was taken out of a server says of itself; nothing of it is taken in. */
  about: z.optional(z.unknown()),
  /** Ids of events of such a file that its filter does not select; they are taken in as all others. */
  beyondFilter: z.optional(z.unknown()),
});

/** A batch of versions: all or nothing; the same `batchId` again changes nothing. */
export const batch = z.strictObject({
  batchId: z
    .string()
    .check(z.regex(/^[\w.:-]{1,200}$/, 'up to 200 letters, digits and . : _ -, and at least one')),
  note: z.string().check(z.maxLength(1000)),
  ...collectionFields,
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
