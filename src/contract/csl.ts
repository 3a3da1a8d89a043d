// Owns references as CSL-JSON has them (citationstyles.org), as far as ours use it: reference managers take them as they are.
import { z } from './zod.ts';

/** A day: year, month, day. */
const date = z.object({ 'date-parts': z.tuple([z.tuple([z.int(), z.int(), z.int()])]) });

const cslItem = z.object({
  id: z.string(),
  type: z.enum(['dataset', 'entry', 'webpage']),
  title: z.string(),
  author: z.optional(z.array(z.object({ literal: z.string() }))),
  'container-title': z.optional(z.string()),
  publisher: z.string(),
  issued: z.optional(date),
  accessed: date,
  version: z.optional(z.string()),
  URL: z.string(),
  language: z.optional(z.string()),
  note: z.string(),
});

/** The first is what was taken away: a selection, or an event. */
export const cslItems = z.array(cslItem);

export type CslItem = z.infer<typeof cslItem>;
