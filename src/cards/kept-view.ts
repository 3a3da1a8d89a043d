// Owns what a pinned link holds: the view at the revision on screen, and the day it is seen on where that is another than the revision's.
import { dayOfInstant, formatDate, parseDate } from '../contract/calendar-date.ts';
import type { View } from '../link/view.ts';
import { todayOf } from './use-today.ts';

/** `changedAt`: when the revision became known; undefined while that is not known, and the day is then held all the same. */
export function keptView(view: View, revision: number, changedAt: string | undefined): View {
  const { asof } = view.filter;
  const today = todayOf(asof, view.seen, changedAt);
  const ofRevision = changedAt === undefined ? null : dayOfInstant(changedAt);
  // Of a view that is pinned to a revision without a day of its own.
  const isOwnDay = asof !== undefined && parseDate(view.seen ?? asof) === null;
  return {
    ...view,
    filter: { ...view.filter, asof: String(revision) },
    seen: isOwnDay || today === ofRevision ? null : formatDate(today),
  };
}
