// Owns which claim of the open event is to be seen first: said by who leads there, and good until that event closes.
import { useEffect, useSyncExternalStore } from 'react';

type Led = { readonly event: string; readonly claim: string };

let led: Led | null = null;
const listeners = new Set<() => void>();

function say(next: Led | null): void {
  led = next;
  for (const listener of listeners) listener();
}

export const leadToClaim = (event: string, claim: string): void => say({ event, claim });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Who led to this event led to this claim of it; another object each time that somebody does. */
export function useClaimLedTo(event: string): Led | null {
  const now = useSyncExternalStore(subscribe, () => led);
  useEffect(
    () => () => {
      if (led?.event === event) say(null);
    },
    [event],
  );
  return now?.event === event ? now : null;
}
