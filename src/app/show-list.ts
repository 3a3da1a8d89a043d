// Owns the way to the list of events from what is open over the page: the layout that is on brings it into sight.
import { useEffect, useEffectEvent } from 'react';

let show: () => void = () => {};

export const showEvents = (): void => show();

/** By each layout that may hide the list, while it is on. */
export function useShowEvents(onShow: () => void): void {
  const latest = useEffectEvent(onShow);
  useEffect(() => {
    show = () => latest();
  }, []);
}
