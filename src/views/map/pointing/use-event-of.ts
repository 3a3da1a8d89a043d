// Owns the event that is told of a mark: its own, or the newest of a stack.
import { useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import { useEngine, useRevision } from '../../../engine/client/use-engine.ts';
import { isStack, type Mark, nameOf } from '../marks/marks.ts';

/** Undefined while it is being read or nothing is asked for; null when there is none. */
export function useEventOf(mark: Mark | null): SarhadEvent | null | undefined {
  const engine = useEngine();
  const revision = useRevision();
  const stack = mark !== null && isStack(mark) ? mark : null;
  const { data: newest } = useQuery({
    queryKey: ['map-newest', stack],
    queryFn: async () => (stack === null ? null : ([...(await engine.members(nameOf(stack), 1))][0] ?? null)),
    enabled: stack !== null,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  });
  const key = stack === null ? mark?.key : newest;
  const { data: event } = useQuery({
    ...eventByKeyQuery(revision ?? 0, key ?? 0),
    enabled: revision !== null && key != null,
  });
  return newest === null && stack !== null ? null : event;
}
