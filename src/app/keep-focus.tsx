// Owns where the keyboard goes when another layout takes over: to what does the same there, else to the same part of the page.
import { type ReactNode, useLayoutEffect } from 'react';
import { inPlaceOf, isFocusLost, takesFocus } from '../ui/focus.ts';
import { goToRegion, type Region } from '../ui/regions.ts';

let left: HTMLElement | null = null;

/** Around each layout. */
export function KeepFocus({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    const from = left;
    left = null;
    // When what opens with the layout has taken what it takes.
    if (from !== null) requestAnimationFrame(() => isFocusLost() && goInPlaceOf(from));
    return () => {
      const { activeElement } = document;
      // Still in the page, which it leaves with all that is around it.
      if (activeElement instanceof HTMLElement && !isFocusLost()) left = activeElement;
    };
  }, []);
  return children;
}

function goInPlaceOf(from: HTMLElement): void {
  if (takesFocus(inPlaceOf(from))) return;
  const part = from.closest<HTMLElement>('[data-region]');
  // Of a part that this layout does not show, or not yet: the panel is in all of them.
  const isShown = part !== null && inPlaceOf(part) !== null;
  goToRegion(isShown ? (part.dataset.region as Region) : 'panel');
}
