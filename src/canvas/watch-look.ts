// Owns what makes a painted canvas stale though its size and content are the same: theme, fonts, and device px of a CSS px.
import { watchFonts } from './fonts.ts';
import { watchTheme } from './watch-theme.ts';

/** Calls back when any of them has changed; returns how to stop. */
export function watchLook(onChange: () => void): () => void {
  const stops = [watchTheme(onChange), watchFonts(onChange), watchPixelRatio(onChange)];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Calls back when the window has gone to a screen of another density, or the page is zoomed: no event tells it, but a query for the ratio
 * there is ceases to match.
 */
export function watchPixelRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const listen = () => {
    query = window.matchMedia?.(`(resolution: ${window.devicePixelRatio}dppx)`) ?? null;
    query?.addEventListener?.('change', changed);
  };
  const stop = () => query?.removeEventListener?.('change', changed);
  const changed = () => {
    stop();
    listen();
    onChange();
  };
  listen();
  return stop;
}
