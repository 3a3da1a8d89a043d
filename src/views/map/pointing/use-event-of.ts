// Owns the event that is told of a mark: its own, or the newest of a stack.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import { useRevision } from '../../../engine/client/use-engine.ts';
import { isStack, type Mark } from '../marks/marks.ts';
import { useMarkFacts } from './use-mark-facts.ts';

/** Undefined while it is being read or nothing is asked for; null when there is none. */
export function useEventOf(mark: Mark | null): SarhadEvent | null | undefined {
  const revision = useRevision();
  const isSeveral = mark !== null && isStack(mark);
  const facts = useMarkFacts(isSeveral ? [mark] : []);
  const key = isSeveral ? facts?.[0]?.newest : mark?.key;
  const { data: event } = useQuery({
    ...eventByKeyQuery(revision ?? 0, key ?? 0),
    enabled: revision !== null && key != null,
  });
  return key === null ? null : event;
}
