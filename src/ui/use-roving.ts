// Owns one stop of the Tab key for many controls: arrows move among those that bear `data-stop`; they are rendered with tabIndex −1.
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

type Roving<E extends HTMLElement> = {
  readonly ref: RefObject<E | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** In a table, controls with `data-column` are left upwards and downwards for the next one of their column. */
export function useRoving<E extends HTMLElement>(): Roving<E> {
  const ref = useRef<E>(null);
  // The stop is written to the elements themselves: React, whose tabIndex never changes, leaves it there.
  useLayoutEffect(() => {
    const [first, ...others] = stopsIn(ref.current);
    if (first && ![first, ...others].some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0;
  });
  const onFocus = useCallback(({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return;
    for (const stop of stopsIn(ref.current)) stop.tabIndex = stop === target ? 0 : -1;
  }, []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const stops = stopsIn(ref.current);
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const next = nextOf(event.key, stops, at);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }, []);
  return { ref, onFocus, onKeyDown };
}

function stopsIn(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}

function nextOf(key: string, stops: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'Home') return stops[0];
  if (key === 'End') return stops.at(-1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const towards = isSideways && document.dir === 'rtl' ? -step : step;
  const column = stops[at]?.dataset.column;
  if (isSideways || column === undefined) return stops[at + towards];
  for (let next = at + towards; stops[next]; next += towards)
    if (stops[next]?.dataset.column === column) return stops[next];
  return undefined;
}
