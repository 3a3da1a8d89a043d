// Owns the last day of which the collection speaks: after it, silence says nothing.
import { parseDate } from './calendar-date.ts';
import type { Meta } from './replies.ts';

type Said = Pick<Meta, 'lastDate'> & { readonly collection: Pick<Meta['collection'], 'coverage'> };

/** The last day until which pages were read, or where the collection does not say, that of its last event; null: it has none. */
export function coverageEndOf({ lastDate, collection }: Said): number | null {
  const last = collection.coverage?.thinUntil ?? lastDate;
  return last === null ? null : parseDate(last);
}
