// Owns the way back out of what is open over a small screen: the history's Back closes it and leaves the page as it is.
import { createContext, useContext, useEffectEvent, useLayoutEffect } from 'react';

/** Lays an entry of the history over the page, and calls when the reader goes back over it. Returns how that ends. */
type Cover = (onBack: () => void) => () => void;

/** Null where the screen has room for the page beside what is open: there Back leads to another view. */
export const CoverContext = createContext<Cover | null>(null);

/** While the component stands; not with null. Closed otherwise, it leaves nothing in the history. */
export function useBackCloses(onClose: (() => void) | null): void {
  const cover = useContext(CoverContext);
  const isOpen = onClose !== null;
  const onBack = useEffectEvent(() => onClose?.());
  // As soon as it is gone from the screen: a reload right after would find the entry still there.
  useLayoutEffect(() => (isOpen ? cover?.(() => onBack()) : undefined), [cover, isOpen]);
}
