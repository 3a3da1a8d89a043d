// Owns pressing a control that is on the page from elsewhere, by a key or a command: it bears `data-press` with the name of what it does.
import { isTyping } from './keys.ts';

const controlOf = (name: string) =>
  document.querySelector<HTMLElement>(`[data-press="${name}"]:not(:disabled)`);

/** Whether there is one that can be pressed now. */
export const canPress = (name: string): boolean => controlOf(name) !== null;

/** A field is gone to, a button pressed as if by a key: a dialog that it opens gives the keyboard back to it. */
export function pressOnPage(name: string): void {
  const control = controlOf(name);
  if (control === null) return;
  control.focus();
  if (isTyping(control) && control instanceof HTMLInputElement) control.select();
  else control.click();
}
