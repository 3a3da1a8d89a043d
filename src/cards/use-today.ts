// Owns the day that counts as today on the screen: the reader's; in a pinned view its as-of day, that of a revision being the day of its
// instant in UTC. So a plan that had not passed when a link was made has not passed for who opens it later.
import { dayOfInstant, localToday, parseDate } from '../contract/calendar-date.ts';
import type { Meta } from '../contract/replies.ts';
import { useView } from '../link/use-view.ts';
import { useShownMeta } from './use-shown-meta.ts';

const changedAtOf = ({ changedAt }: Meta) => changedAt;

export function useToday(): number {
  const asof = useView(({ filter }) => filter.asof);
  const changedAt = useShownMeta(changedAtOf);
  if (asof === undefined) return localToday();
  return parseDate(asof) ?? (changedAt === undefined ? localToday() : dayOfInstant(changedAt));
}
