// Owns how the key of an event on a picture becomes the selected event: links name events by id, so its text is read first.
import { CancelledError, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keepEvent } from '../api/get-event.ts';
import { eventByKeyQuery } from '../api/get-events-by-keys.ts';
import { useRevision } from '../engine/client/use-engine.ts';
import { useViewStore } from '../link/use-view.ts';
import { chooseEvent } from './put-aside.ts';

/** The question asked last, by whichever picture. */
let latest = 0;

/** Selects by key. Resolves to whether the event could be read, or another selection came first. */
export function useSelectKey(): (key: number) => Promise<boolean> {
  const revision = useRevision();
  const client = useQueryClient();
  const store = useViewStore();
  return useCallback(
    async (key) => {
      if (revision === null) return false;
      const before = store.getView().event;
      latest += 1;
      const own = latest;
      const read = () => client.fetchQuery(eventByKeyQuery(revision, key));
      // A row that waited for the same text may go, and take the question with it: then it is asked anew.
      const event = await read()
        .catch((error) => (error instanceof CancelledError ? read() : null))
        .catch(() => null);
      // A slow text must not take the selection from what was chosen after it, here or in a list.
      if (own !== latest || store.getView().event !== before) return true;
      if (event === null) return false;
      // The panel beside the map asks by id: it need not ask again.
      keepEvent(client, revision, event);
      chooseEvent(store, event.id);
      return true;
    },
    [revision, client, store],
  );
}
