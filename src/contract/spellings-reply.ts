// Owns the reply that says what a misspelt text was near to. Apart from what the page asks for first.
import { API } from './reads.ts';
import { z } from './zod.ts';

/** Nearest first; none for a text that finds something, and for one that is near to nothing. */
export const spellingsReply = z.object({
  revision: z.int(),
  spellings: z.array(
    z.object({
      /** The text with the words that were meant. */
      text: z.string(),
      /** Events that match it and the rest of the filter. */
      events: z.int(),
    }),
  ),
});

export type SpellingsReply = z.infer<typeof spellingsReply>;

export const SPELLINGS = { path: `${API}/spellings`, reply: spellingsReply } as const;
