// Owns what is typed between the press that opens a field and the field itself, which may still have to be loaded: nothing of it is lost.
import { useEffectEvent, useLayoutEffect } from 'react';
import { keepsPlaceOf } from './focus.ts';
import { isPressed, isTyping } from './keys.ts';
import { DIALOG_KEYS, PALETTE_KEYS } from './part-keys.ts';

/**
 * Stands where the field will, as a field that nobody sees: letters of any script and method of typing go into it and none to the keys of the
 * page; when it goes, they are in the field that then has the keyboard. Where that is none, they were meant for nothing.
 */
export function TypedAhead({ onClose }: { readonly onClose: () => void }): null {
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    let isDone = false;
    const had = document.activeElement;
    const stand = document.createElement('input');
    // Of some width: in none the caret stays before what is typed.
    stand.style.cssText = 'position:fixed;top:0;opacity:0;pointer-events:none';
    stand.tabIndex = -1;
    // What opens may want no keys on the screen.
    stand.inputMode = 'none';
    stand.autocomplete = 'off';
    stand.ariaLabel = '…';
    // Beside a modal dialog nothing takes the keyboard.
    ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(stand);
    if (had) keepsPlaceOf.set(stand, had);
    stand.focus({ preventScroll: true });
    const keep = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey } = event;
      // With Alt Gr, or Option on a Mac, a key writes a letter, too.
      if (event.isComposing || /^F\d/.test(key) || ((ctrlKey || metaKey) && !altKey)) return;
      event.stopImmediatePropagation();
      const isEnter = isPressed(PALETTE_KEYS.do, event);
      if (isPressed(DIALOG_KEYS.close, event)) {
        stand.value = '';
        close();
      } else if (isEnter) isDone = stand.value !== '';
      else if (key !== 'Tab') return stand.focus({ preventScroll: true });
      event.preventDefault();
    };
    window.addEventListener('keydown', keep, true);
    return () => {
      window.removeEventListener('keydown', keep, true);
      // The field takes the keyboard in the same turn.
      queueMicrotask(() => {
        const field = document.activeElement;
        const typed = stand.value;
        stand.remove();
        if (typed === '' || field === had || !isTyping(field)) return;
        const input = field as HTMLInputElement;
        const { selectionStart, selectionEnd, value } = input;
        // A day has no letters.
        if (selectionStart === null) return;
        // What is chosen in it gives way, as to any letter; else it is typed at its end.
        const isChosen = selectionStart !== selectionEnd;
        const [start, end] = isChosen ? [selectionStart, selectionEnd ?? 0] : [value.length, value.length];
        input.setRangeText(typed, start, end, 'end');
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        if (isDone) input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    };
  }, []);
  return null;
}
