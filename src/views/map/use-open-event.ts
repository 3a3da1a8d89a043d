// Owns opening an event from its mark: the mark looks chosen at once, and a failure is told.
import { useCallback, useState } from 'react';
import { useSelectKey } from '../../cards/use-select-key.ts';
import type { Mark } from './marks/marks.ts';

/** `pending`: the mark whose event is on the way. */
export function useOpenEvent() {
  const selectKey = useSelectKey();
  const [pending, setPending] = useState<Mark | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const openEvent = useCallback(
    async (key: number, mark: Mark | null) => {
      setPending(mark);
      setFailed(!(await selectKey(key)));
      setPending(null);
    },
    [selectKey],
  );
  return { pending, hasFailed, openEvent };
}
