// Owns how far the collection reaches, in days, for whatever draws or counts time.
import { parseDate } from '../contract/calendar-date.ts';
import type { Meta } from '../contract/replies.ts';

/** Last days, inclusive: of what was collected fully, and of what was collected at all. */
export type Reach = { readonly fullDay: number; readonly thinDay: number };

/** Null where the collection does not say. */
export function reachOf({ collection: { coverage } }: Meta): Reach | null {
  const fullDay = coverage && parseDate(coverage.fullUntil);
  const thinDay = coverage && parseDate(coverage.thinUntil);
  return fullDay === null || thinDay === null ? null : { fullDay, thinDay };
}
