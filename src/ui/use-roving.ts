// Owns one stop of the Tab key for many controls: arrows move among those that bear `data-stop`; they are rendered with tabIndex −1.
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { isAble, isFocusLost, isOnScreen } from './focus.ts';
import { actOf } from './keys.ts';
import { ROVING_KEYS } from './part-keys.ts';

type Roving<E extends HTMLElement> = {
  readonly ref: RefObject<E | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** What makes a control one of them: to be spread. */
export const STOP = { 'data-stop': '', tabIndex: -1 } as const;

/** The stop that has the keyboard, and where it stands among the others: the one there takes over when it goes away. */
type Held = { readonly stop: HTMLElement; readonly at: number };

/**
 * In a table, controls with `data-column` are left upwards and downwards for the next one of their column; Home and End lead to its first
 * and last. Tab leads to the one that last had the keyboard, at first to that with `data-stop="first"`, or the first.
 */
export function useRoving<E extends HTMLElement>(): Roving<E> {
  const ref = useRef<E>(null);
  const held = useRef<Held | null>(null);
  const watched = useRef<E | null>(null);
  const before = useRef<readonly HTMLElement[]>([]);
  // The stop is written to the elements themselves: React, whose tabIndex never changes, leaves it there.
  const keepOne = useCallback(() => {
    const stops = stopsIn(ref.current);
    const gone = held.current !== null && !stops.includes(held.current.stop) ? held.current : null;
    if (gone !== null) {
      held.current = null;
      const next = stops[Math.min(gone.at, stops.length - 1)];
      if (isFocusLost() || document.activeElement === gone.stop) next?.focus({ preventScroll: true });
    }
    const current = stops.filter(({ tabIndex }) => tabIndex === 0);
    const only = current[0] ?? stops.find(({ dataset }) => dataset.stop === 'first') ?? stops[0];
    if (only && current.length !== 1) makeStop(stops, only);
  }, []);
  // After every render, though mostly it has nothing to do: to ask what is on screen would make the browser work out styles in mid-frame.
  useLayoutEffect(() => {
    if (ref.current !== watched.current) {
      if (watched.current) unwatch(watched.current);
      if (ref.current) watch(ref.current, keepOne);
      watched.current = ref.current;
    }
    const able = ableIn(ref.current);
    const isSame =
      able.length === before.current.length && able.every((stop, at) => stop === before.current[at]);
    before.current = able;
    if (!isSame) keepOne();
  });
  // A style sheet may hide the stop on a smaller screen.
  useEffect(() => {
    window.addEventListener('resize', keepOne);
    return () => {
      window.removeEventListener('resize', keepOne);
      if (watched.current) unwatch(watched.current);
      watched.current = null;
    };
  }, [keepOne]);
  const onFocus = useCallback(({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return;
    const stops = stopsIn(ref.current);
    held.current = { stop: target, at: stops.indexOf(target) };
    makeStop(stops, target);
  }, []);
  const onBlur = useCallback(() => {
    held.current = null;
  }, []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const stops = stopsIn(ref.current);
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const act = actOf(ROVING_KEYS, event);
    if (act === null) return;
    // At the end, too: what has the keyboard is not scrolled away from under it.
    event.preventDefault();
    nextOf(event, act, stops, at)?.focus();
  }, []);
  return { ref, onFocus, onBlur, onKeyDown };
}

/** Or in a part of it that has become smaller: told after the browser has worked out styles anyway. */
const keepers = new WeakMap<Element, () => void>();
const resizes = new ResizeObserver((entries) => {
  for (const { target } of entries) keepers.get(target)?.();
});

function watch(container: Element, keep: () => void): void {
  keepers.set(container, keep);
  resizes.observe(container);
}

/** In what has come on screen just now stops are known at once, before the browser tells of its size. */
export function findStops(within: HTMLElement): void {
  for (const stop of within.querySelectorAll('[data-stop]'))
    for (let at: Element | null = stop; at !== null && at !== within; at = at.parentElement)
      keepers.get(at)?.();
}

function unwatch(container: Element): void {
  keepers.delete(container);
  resizes.unobserve(container);
}

/** Without asking what of them is on screen. */
const ableIn = (container: HTMLElement | null): HTMLElement[] =>
  [...(container?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])].filter(isAble);

const stopsIn = (container: HTMLElement | null): HTMLElement[] => ableIn(container).filter(isOnScreen);

function makeStop(stops: readonly HTMLElement[], only: HTMLElement): void {
  for (const stop of stops) stop.tabIndex = stop === only ? 0 : -1;
}

function nextOf(
  event: KeyboardEvent,
  act: keyof typeof ROVING_KEYS,
  stops: readonly HTMLElement[],
  at: number,
): HTMLElement | undefined {
  const column = stops[at]?.dataset.column;
  const ofColumn = stops.filter(({ dataset }) => dataset.column === column);
  if (act === 'first') return ofColumn[0];
  if (act === 'last') return ofColumn.at(-1);
  const step = act === 'next' ? 1 : -1;
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const towards = isSideways && document.dir === 'rtl' ? -step : step;
  if (isSideways || column === undefined) return stops[at + towards];
  // What belongs to no column, as a heading's button, is in the way of each.
  for (let next = at + towards; stops[next]; next += towards) {
    const other = stops[next]?.dataset.column;
    if (other === column || other === undefined) return stops[next];
  }
  return undefined;
}
