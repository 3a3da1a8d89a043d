// Owns which of the layouts is on, by the width and the height of the window, both counted in the reader's own size of text.
import { useSyncExternalStore } from 'react';
import { matchesMedia, watchMedia } from '../ui/media.ts';
import { textScale, watchTextScale } from '../ui/text-size.ts';

/**
 * `low`: too low for a map, a list and dates one above the other, whatever its width. `narrow` and `tablet` can hide the
 * list beside the map; only `narrow` has no room for the filters beside both.
 */
export type Screen = 'low' | 'phone' | 'narrow' | 'tablet' | 'desktop';

/** In rem, as the style sheets ask the container `page`. A media query knows the browser's setting alone, not text enlarged in the page. */
const LOW = [{ height: 34.99, width: 68.74875 }, { height: 25.99 }];
const WIDTHS = [
  ['phone', 47.49875],
  ['narrow', 59.99875],
  ['tablet', 68.74875],
] as const;

const USUAL_TEXT_PX = 16;
const px = (rem: number) => `${rem * textScale() * USUAL_TEXT_PX}px`;
const upTo = (width: number) => `(max-width: ${px(width)})`;
const low = () =>
  LOW.map(
    ({ height, width }) => `(max-height: ${px(height)})${width === undefined ? '' : ` and ${upTo(width)}`}`,
  ).join();

function subscribe(listener: () => void): () => void {
  let [scale, stop] = [0, () => {}];
  const onText = () => {
    if (textScale() === scale) return;
    scale = textScale();
    stop();
    stop = watchMedia([low(), ...WIDTHS.map(([, width]) => upTo(width))], listener);
    listener();
  };
  onText();
  const stopText = watchTextScale(onText);
  return () => {
    stopText();
    stop();
  };
}

export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => {
    if (matchesMedia(low())) return 'low';
    return WIDTHS.find(([, width]) => matchesMedia(upTo(width)))?.[0] ?? 'desktop';
  });
}
