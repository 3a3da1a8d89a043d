// Owns how the phone's sheet rises and falls of itself: with a tab that needs the room, with an event or a border that is read beside the map.
import type { Tab } from '../../link/view.ts';
import type { SheetHeight } from './sheet-heights.ts';

export type Standing = {
  readonly height: SheetHeight;
  /** Where it stood before a tab raised it, and before an event was opened; null: nothing to go back to. */
  readonly beforeTab: SheetHeight | null;
  readonly beforeEvent: SheetHeight | null;
};

/** What of the view moves it. */
export type Shown = { readonly tab: Tab; readonly isEventOpen: boolean; readonly hasBorder: boolean };

export const FIRST: Standing = { height: 'half', beforeTab: null, beforeEvent: null };

/** `before`: what was shown when it stood so; null: nothing yet. What has not changed since leaves it where the reader has put it. */
export function standingAfter(now: Standing, before: Shown | null, shown: Shown): Standing {
  let next = now;
  if (shown.tab !== before?.tab) next = withTab(next, shown.tab);
  if (shown.isEventOpen !== before?.isEventOpen) next = withEvent(next, shown.isEventOpen);
  // The map goes to the border: half of the screen shows it there, the other half its strip.
  if (shown.hasBorder && !before?.hasBorder) next = { ...next, height: 'half' };
  return next;
}

/** Charts and plans need the room; list and timeline are read beside the map. Any other tab raises it again. */
function withTab(now: Standing, tab: Tab): Standing {
  if (tab === 'map') return { ...now, height: 'low', beforeTab: null };
  if (tab !== 'timeline' && tab !== 'events')
    return { ...now, height: 'full', beforeTab: now.beforeTab ?? now.height };
  // Whoever has moved it since knows better.
  const isAsLeft = now.beforeTab !== null && now.height === 'full';
  return { ...now, height: isAsLeft ? (now.beforeTab ?? 'half') : now.height, beforeTab: null };
}

function withEvent(now: Standing, isOpen: boolean): Standing {
  if (isOpen) return { ...now, height: 'half', beforeEvent: now.height };
  // Back to the list it was chosen from, if that filled the screen.
  const isBack = now.beforeEvent === 'full' && now.height === 'half';
  return { ...now, height: isBack ? 'full' : now.height, beforeEvent: null };
}
