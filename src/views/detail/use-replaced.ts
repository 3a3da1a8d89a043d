// Owns what who follows a link to a replaced event gets: the event that stands for it now, and where they were led from.
import { useLayoutEffect, useState } from 'react';
import type { SarhadEvent } from '../../contract/event.ts';
import type { EventReply } from '../../contract/event-replies.ts';
import { useViewStore } from '../../link/use-view.ts';
import type { ViewStore } from '../../link/view-store.ts';

/** Views whose opening link has led on: whoever asks for the old event after that gets it. */
const led = new WeakSet<ViewStore>();

/** The event of the link, while that which replaces it is shown. */
export function useReplaced(id: string, reply: EventReply | undefined): SarhadEvent | null {
  const store = useViewStore();
  const [from, setFrom] = useState<{ event: SarhadEvent; to: string } | null>(null);
  // Before anything of the old event is painted.
  useLayoutEffect(() => {
    if (!reply || reply.event.id !== id || led.has(store)) return;
    led.add(store);
    const { event, replacedBy } = reply;
    if (store.opened.event !== id || replacedBy === null) return;
    setFrom({ event, to: replacedBy.id });
    store.change({ event: replacedBy.id }, 'adjust');
  }, [store, id, reply]);
  return from?.to === id ? from.event : null;
}
