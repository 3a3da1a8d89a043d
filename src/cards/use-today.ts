// Owns the day that counts as today on the screen: the reader's; in a pinned view the one its sender saw it on, which is its as-of day
// unless the link says another. So a plan that had not passed when a link was made has not passed for who opens it later.
import { dayOfInstant, localToday, parseDate } from '../contract/calendar-date.ts';
import type { Meta } from '../contract/replies.ts';
import { useView } from '../link/use-view.ts';
import type { View } from '../link/view.ts';
import { useShownMeta } from './use-shown-meta.ts';

const changedAtOf = ({ changedAt }: Meta) => changedAt;

/** `changedAt`: when the revision on screen became known; its day is that of the instant in UTC. */
export function todayOf(asof: string | undefined, seen: View['seen'], changedAt: string | undefined): number {
  if (asof === undefined) return localToday();
  return parseDate(seen ?? asof) ?? (changedAt === undefined ? localToday() : dayOfInstant(changedAt));
}

export function useToday(): number {
  const asof = useView(({ filter }) => filter.asof);
  const seen = useView((view) => view.seen);
  return todayOf(asof, seen, useShownMeta(changedAtOf));
}
