// Owns the reply of the API that tells claims: one entry each, with its event, its source and its answers.
import { claimFields, eventCard, source } from './event.ts';
import * as t from './values.ts';
import { z } from './zod.ts';

/** Whose voice an actor is; null: nobody's. */
const voice = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.optional(z.string()),
  side: z.nullable(z.string()),
});

const { publisher, title, url, language, reliability, credibility } = source.shape;

const told = z.object({
  event: z.object({ ...eventCard.shape, status: t.status }),
  ...claimFields,
  claimant: voice,
  /** Null: the collection names none. */
  source: z.nullable(z.object({ publisher, title, url, language, reliability, credibility })),
});

export const toldClaim = z.object({
  ...told.shape,
  /** Whether it meets stance, claimant and denier of the filter. */
  meets: z.boolean(),
  /** The latest first, those undated last; from events outside the filter, too. */
  answers: z.array(z.object({ ...told.shape, kind: t.answerKind })),
});

export const claimPage = z.object({
  revision: z.int(),
  /** Events that match the filter, on all pages together, those without claims too. */
  events: z.int(),
  /** By event, the newest first; within an event by date, those undated last. */
  claims: z.array(toldClaim),
  nextCursor: z.nullable(z.string()),
});

export type ClaimPage = z.infer<typeof claimPage>;
export type ToldClaim = z.infer<typeof toldClaim>;
export type ToldAnswer = ToldClaim['answers'][number];
