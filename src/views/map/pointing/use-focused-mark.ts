// Owns which mark the keyboard is at, and what the mouse points at since a key was pressed last.
import { useCallback, useEffect, useState } from 'react';
import type { EventLayer } from '../marks/event-layer.ts';
import type { Mark } from '../marks/marks.ts';
import type { Hover } from './use-hover.ts';

/** `pointed`: null also while the mouse rests where it was when the keyboard moved: then the keyboard's mark speaks. */
export function useFocusedMark(layer: EventLayer, hover: Hover | null) {
  const [focused, setFocused] = useState<Mark | null>(null);
  const [staleHover, setStaleHover] = useState<Hover | null>(null);
  useEffect(() => layer.show({ focused }), [layer, focused]);
  const focusMark = useCallback(
    (mark: Mark | null) => {
      setFocused(mark);
      setStaleHover(hover);
    },
    [hover],
  );
  const forgetFocused = useCallback(() => setFocused(null), []);
  return { focused, focusMark, forgetFocused, pointed: hover === staleHover ? null : hover };
}
