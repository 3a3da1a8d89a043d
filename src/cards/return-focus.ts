// Owns where the keyboard goes when a detail closes: the detail says which event was open, the list on screen takes over.

type Taker = (closedId: string) => void;

let taker: Taker | null = null;
let untaken: string | null = null;

/** Told by the detail when it has left the page and the keyboard stands nowhere. */
export function announceClosed(id: string): void {
  if (taker) taker(id);
  else untaken = id;
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
