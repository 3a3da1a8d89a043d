// Owns how far a collection reaches in time, as it says itself: until when it is whole, and until when anything was read at all.
import { calendarDate } from './values.ts';
import { z } from './zod.ts';

/** Days that lie after `fullUntil` without events are no quiet days. What comes in is checked further: see `batch`. */
export const coverage = z.object({
  /** Last day until which events were collected as fully as ever. */
  fullUntil: calendarDate,
  /** Last day until which any pages were read; after `fullUntil`, few. Nothing was collected after it. */
  thinUntil: calendarDate,
  /** Whole sentences: where events were collected, from what, and what was left out. */
  note: z.string(),
});

export type Coverage = z.infer<typeof coverage>;
