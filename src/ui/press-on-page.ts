// Owns pressing a control that is on the page from elsewhere, by a key or a command: it bears `data-press` with the name of what it does.
import { useEffect, useEffectEvent } from 'react';
import { isAble, isOnScreen } from './focus.ts';
import { isTyping } from './keys.ts';

/** What a layout does where it has no room for a control. */
const instead = new Map<string, () => void>();

/** Does it while the page has no control that does: what it opens gives the keyboard back to where it was. */
export function usePressInstead(name: string, press: () => void): void {
  const latest = useEffectEvent(press);
  useEffect(() => {
    const own = () => latest();
    instead.set(name, own);
    return () => {
      if (instead.get(name) === own) instead.delete(name);
    };
  }, [name]);
}

const controlOf = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-press="${name}"]`)].find(
    (control) => isAble(control) && isOnScreen(control),
  );

/** Whether there is one that can be pressed now. */
export const canPress = (name: string): boolean => instead.has(name) || controlOf(name) !== undefined;

/** A field is gone to, a button pressed as if by a key: a dialog that it opens gives the keyboard back to it. */
export function pressOnPage(name: string): void {
  const control = controlOf(name);
  if (control === undefined) {
    instead.get(name)?.();
    return;
  }
  control.focus();
  if (isTyping(control) && control instanceof HTMLInputElement) control.select();
  else control.click();
}
