// Owns how the key of an event on a picture becomes the selected event: links name events by id, so its text is read first.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { eventQuery } from '../api/get-event.ts';
import { eventByKeyQuery } from '../api/get-events-by-keys.ts';
import { useRevision } from '../engine/client/use-engine.ts';
import { useViewStore } from '../link/use-view.ts';

/** Selects by key. Resolves to whether the event could be read; the connection's notice says why not. */
export function useSelectKey(): (key: number) => Promise<boolean> {
  const revision = useRevision();
  const client = useQueryClient();
  const store = useViewStore();
  const latest = useRef(0);
  return useCallback(
    async (key) => {
      if (revision === null) return false;
      latest.current += 1;
      const own = latest.current;
      const event = await client.fetchQuery(eventByKeyQuery(revision, key)).catch(() => null);
      // A slow text must not take the selection from a mark that was chosen after it.
      if (own !== latest.current) return true;
      if (event === null) return false;
      // The panel beside the map asks by id: it need not ask again.
      client.setQueryData(eventQuery(revision, event.id).queryKey, { revision, event });
      store.change({ event: event.id }, 'step');
      return true;
    },
    [revision, client, store],
  );
}
