// Owns the page's two first steps: its frame, then the map in it. One commit of both would block for half a second on a slow phone.
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { announceMap } from './later.ts';

let hasStarted = false;

/** Children are rendered after the first commit, in slices; once they are in the page everything else may load. */
export function MapAfterShell({ children }: { readonly children: ReactNode }) {
  const [isDue, setDue] = useState(hasStarted);
  useEffect(() => {
    if (!isDue) {
      startTransition(() => setDue(true));
      return;
    }
    hasStarted = true;
    announceMap();
  }, [isDue]);
  return isDue ? children : null;
}
