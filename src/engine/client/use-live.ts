// Owns what follows every answer without React: written straight to an element that React has laid out.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { EngineState } from './client.ts';
import { useEngine } from './use-engine.ts';

/**
 * A ref for an element that `write` keeps current: called after each of the component's renders, and after each answer,
 * which renders nothing. What it writes, React must not write too. Writing costs layout, so write only what differs.
 */
export function useLive<E extends Element>(
  write: (element: E, state: EngineState) => void,
): RefObject<E | null> {
  const engine = useEngine();
  const element = useRef<E>(null);
  const latest = useRef(write);
  useLayoutEffect(() => {
    latest.current = write;
    if (element.current !== null) write(element.current, engine.getState());
  });
  useLayoutEffect(
    () =>
      engine.subscribe(() => {
        if (element.current !== null) latest.current(element.current, engine.getState());
      }),
    [engine],
  );
  return element;
}
