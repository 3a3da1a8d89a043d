// Owns which section of the page on method is read: the link moves the text, and text that is scrolled by hand moves the link.
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useViewStore } from '../../link/use-view.ts';
import { METHOD_SECTIONS, type MethodSection } from '../../link/view.ts';

/** A section is read once its heading has come so near to the top of what scrolls. */
const READ_AT_PX = 80;

/** `idOf`: of a section's heading. */
export function useReadSection(
  section: MethodSection,
  scroller: RefObject<HTMLElement | null>,
  idOf: (section: MethodSection) => string,
) {
  const store = useViewStore();
  const onScreen = useRef<MethodSection | null>(null);
  /** Whether the next scrolling is the program's own. */
  const isMoving = useRef(false);
  const headingOf = useRef((one: MethodSection) => document.getElementById(idOf(one))).current;
  // Back leaves the page on method, however much of it was read.
  const tell = (next: MethodSection) => store.change({ method: next }, 'adjust');

  const moveTo = useCallback(
    (next: MethodSection, takesFocus: boolean) => {
      onScreen.current = next;
      isMoving.current = true;
      if (takesFocus) headingOf(next)?.focus({ preventScroll: true });
      headingOf(next)?.scrollIntoView({ block: 'start' });
    },
    [headingOf],
  );
  // After the dialog has opened, which happens in an effect of its own, below this one.
  useLayoutEffect(() => {
    if (onScreen.current !== section) moveTo(section, true);
  }, [section, moveTo]);

  return {
    go(next: MethodSection, takesFocus: boolean) {
      moveTo(next, takesFocus);
      tell(next);
    },
    onScroll() {
      const box = scroller.current;
      if (isMoving.current || box === null) {
        isMoving.current = false;
        return;
      }
      const line = box.getBoundingClientRect().top + READ_AT_PX;
      const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
      const isRead = (one: MethodSection) => (headingOf(one)?.getBoundingClientRect().top ?? line) < line;
      const read = isAtEnd ? METHOD_SECTIONS.at(-1) : METHOD_SECTIONS.findLast(isRead);
      if (read === undefined || read === onScreen.current) return;
      onScreen.current = read;
      tell(read);
    },
  };
}
