// Owns what is typed between the press that opens a field and the field itself, which may still have to be loaded: nothing of it is lost.
import { useEffectEvent, useLayoutEffect } from 'react';
import { isPressed, isTyping, type Key } from './keys.ts';
import { DIALOG_KEYS, PALETTE_KEYS } from './part-keys.ts';

/** As in any field. */
const RUB_OUT: Key = { keys: ['Backspace'] };

/** Stands where the field will: keeps letters from the keys of the page, and when it goes types them into the field that then has the keyboard. */
export function TypedAhead({ onClose }: { readonly onClose: () => void }): null {
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    let typed: string[] = [];
    let isDone = false;
    const had = document.activeElement;
    const keep = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey } = event;
      if (event.isComposing) return;
      if (isPressed(DIALOG_KEYS.close, event)) {
        typed = [];
        close();
      } else if (isPressed(RUB_OUT, event)) typed.pop();
      else if (isPressed(PALETTE_KEYS.do, event)) isDone = typed.length > 0;
      // With Alt Gr, or Option on a Mac, a key writes a letter, too.
      else if ([...key].length === 1 && (altKey || !(ctrlKey || metaKey))) typed.push(key);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keep, true);
    return () => {
      window.removeEventListener('keydown', keep, true);
      // The field takes the keyboard in the same turn.
      queueMicrotask(() => {
        const field = document.activeElement;
        if (typed.length === 0 || field === had || !isTyping(field)) return;
        const input = field as HTMLInputElement;
        input.setRangeText(typed.join(''), input.value.length, input.value.length, 'end');
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        if (isDone) input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    };
  }, []);
  return null;
}
