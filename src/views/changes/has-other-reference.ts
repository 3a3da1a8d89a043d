// Owns whether crossings and names of places, which are always shown as they are now, were others at a revision.
import type { Meta } from '../../contract/replies.ts';

type Rules = Meta['rules'] | undefined;

/** Where either is not known, it is said of no view. */
export const hasOtherReference = (then: Rules, now: Rules): boolean =>
  then?.reference != null && now?.reference != null && then.reference !== now.reference;
