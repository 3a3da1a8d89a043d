// Owns the way to a place from what is open over the page: the layout that is on goes there.
import { useEffect, useEffectEvent } from 'react';
import type { PlaceChosen } from '../views/search/search-field.tsx';

let go: PlaceChosen = () => {};

export const goToPlace: PlaceChosen = (place) => go(place);

/** By each layout, while it is on. */
export function useGoToPlace(onPlace: PlaceChosen): void {
  const latest = useEffectEvent(onPlace);
  useEffect(() => {
    go = (place) => latest(place);
  }, []);
}
