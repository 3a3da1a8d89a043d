// Owns the reply of the API that adds up: how many events match, and what they cost, as the page says it.
import { z } from './zod.ts';

/**
 * A sum of people over events. Of each event the best figure counts, else the lowest: a sum of highest figures, which are rival claims, is
 * nobody's number. An event that is part of another one that matches and has the figure too counts in `within` and not in `sum`.
 */
export const tollTotal = z.object({
  sum: z.int(),
  /** People that the sum leaves out, counted within others. */
  within: z.int(),
  /** Events that have a figure, those left out too; of the others nothing is known. */
  known: z.int(),
  /** Of these, those whose lowest and highest figures differ. */
  disputed: z.int(),
});

export const totalsReply = z.object({
  revision: z.int(),
  /** Events that match. */
  events: z.int(),
  contested: z.int(),
  killed: tollTotal,
  injured: tollTotal,
});

export type TollTotal = z.infer<typeof tollTotal>;
export type TotalsReply = z.infer<typeof totalsReply>;
