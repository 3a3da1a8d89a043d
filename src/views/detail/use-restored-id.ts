// Owns the id of an event that lost its case on the way: the answer that there is none of it says which is meant.
import { useEffect } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { useViewStore } from '../../link/use-view.ts';

/** Whether the link is being put right; it takes the place of the one that was opened. */
export function useRestoredId(error: Error | null): boolean {
  const store = useViewStore();
  const failure = error instanceof ApiFailure ? error.failure : null;
  const meant = (failure?.kind === 'http' && failure.problem?.meant) || null;
  useEffect(() => {
    if (meant !== null) store.change({ event: meant }, 'adjust');
  }, [meant, store]);
  return meant !== null;
}
