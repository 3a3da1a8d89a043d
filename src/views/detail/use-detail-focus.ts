// Owns where the keyboard goes when an event opens, when another takes its place, and when it closes.
import { type RefObject, useEffect, useRef } from 'react';
import { announceClosed } from '../../cards/return-focus.ts';
import { hasActed, isFocusLost, takesFocus } from '../../ui/focus.ts';

/** An opener that shows its focus was used by keyboard; with a mouse the map keeps the focus that it has. */
function isByKeyboard(element: Element | null): boolean {
  try {
    return element?.matches(':focus-visible') ?? false;
  } catch {
    return false;
  }
}

/** Where the keyboard was before the first of the events that were walked through. */
let opener: Element | null = null;

/** `shown`: the event, or why there is none, which `heading` is then the first line of; null until either is known. */
export function useDetailFocus(
  id: string,
  shown: 'event' | 'failure' | null,
  isClosing: () => boolean,
  heading: RefObject<HTMLElement | null>,
): void {
  const before = useRef<string | null>(null);
  const latest = useRef({ id, isClosing });
  latest.current = { id, isClosing };

  useEffect(() => {
    // Gone with its list, or with an event that was left unseen.
    if (!opener?.isConnected) opener = document.activeElement;
    return () => {
      const now = latest.current;
      if (!now.isClosing()) return;
      const from = opener;
      opener = null;
      // Effects are cleaned up after the detail has left the page, and the focus with it.
      if (!isFocusLost()) return;
      const isOfList = from === document.body || from?.closest('[data-row]') != null;
      if (isOfList || !(from instanceof HTMLElement) || !takesFocus(from)) announceClosed(now.id);
    };
  }, []);

  useEffect(() => {
    const now = `${shown} ${id}`;
    if (shown === null || before.current === now) return;
    const isFirst = before.current === null;
    before.current = now;
    const active = document.activeElement;
    const isOpenedByKeyboard = isFirst && isByKeyboard(active) && !active?.closest('[data-detail]');
    if (hasActed() && (isFocusLost() || isOpenedByKeyboard)) heading.current?.focus({ preventScroll: true });
  }, [id, shown, heading]);
}
