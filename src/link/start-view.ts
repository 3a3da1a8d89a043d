// Owns the view that a reader has this page begin with: put into an address that asks for none, before anything reads it.

/** The query string of a saved view. Apart from the views themselves, for the page reads it before it shows anything. */
export const START_VIEW = 'sarhad.start';

export function beginWithStartView({ location, history }: Window): void {
  try {
    const query = location.search + location.hash === '' && localStorage.getItem(START_VIEW);
    if (query) history.replaceState(history.state, '', `?${query}`);
  } catch {
    // Where storage is forbidden the page begins as everybody's does.
  }
}
