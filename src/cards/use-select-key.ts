// Owns how the key of an event on the strip becomes the selected event: links name events by id, so its text is read first.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { eventByKeyQuery } from '../api/get-events-by-keys.ts';
import { useAnswer } from '../engine/client/use-engine.ts';
import { useViewStore } from '../link/use-view.ts';

export function useSelectKey(): (key: number) => void {
  const queries = useQueryClient();
  const store = useViewStore();
  const revision = useAnswer((answer) => answer?.revision ?? 0);
  return useCallback(
    (key) => {
      queries.fetchQuery(eventByKeyQuery(revision, key)).then(
        (event) => event && store.change({ event: event.id }),
        // The connection's notice says that the server does not answer; the strip stays as it is.
        () => undefined,
      );
    },
    [queries, store, revision],
  );
}
