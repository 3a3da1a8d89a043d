// Owns where the keyboard goes when a detail closes: the detail says which event was open, the list on screen takes over; where none does, the part that is shown.
import { firstStop, rememberPlace, takesFocus } from '../ui/focus.ts';

/** Whether it has the keyboard, or will have when its row is laid out. */
type Taker = (closedId: string) => boolean;

let taker: Taker | null = null;
let untaken: string | null = null;

/** Told by the detail when it has left the page and the keyboard stands nowhere. */
export function announceClosed(id: string): void {
  const panel = document.querySelector('[data-region="panel"]');
  // A sheet that is drawn down is read by nobody.
  const isHidden = panel !== null && firstStop(panel) === null;
  if (!isHidden && taker?.(id)) return;
  if (!taker) untaken = id;
  // A map that is a tab of the panel comes before the row of tabs.
  const isTaken =
    panel !== null && (takesFocus(firstStop(panel, '[role=application]')) || takesFocus(firstStop(panel)));
  if (!isTaken) rememberPlace()();
}

/** Heard by the list, at once when the detail closed before the list was there. Returns how to stop listening. */
export function onClosed(listener: Taker): () => void {
  taker = listener;
  if (untaken !== null) listener(untaken);
  untaken = null;
  return () => {
    if (taker === listener) taker = null;
  };
}
