// Owns what a pinned link holds: the view at the revision on screen, and the day it is seen on where that is another than the revision's.
import { dayOfInstant, formatDate } from '../contract/calendar-date.ts';
import type { View } from '../link/view.ts';
import { todayOf } from './use-today.ts';

/** `changedAt`: when the revision became known; undefined while that is not known. */
export function keptView(view: View, revision: number, changedAt: string | undefined): View {
  const today = todayOf(view.filter.asof, view.seen, changedAt);
  const isOwnDay = changedAt === undefined || dayOfInstant(changedAt) === today;
  return {
    ...view,
    filter: { ...view.filter, asof: String(revision) },
    seen: isOwnDay ? null : formatDate(today),
  };
}
