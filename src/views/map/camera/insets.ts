// Owns what covers the map at its edges, and the padding that keeps what is fitted clear of it.

/** Px of the map that floating parts of the page cover. */
export type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};
export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Of the uncovered part, a margin takes no more on each side: on a low map it gives way, or nothing would be left for what is fitted. */
const MARGIN_MOST = 0.15;
/** So much of the map is fitted into even where more is covered, px: Leaflet would zoom to nowhere in what a high sheet leaves. */
const LEAST_OPEN_PX = 80;

/** The padding on both sides of one axis: what covers it there, and the margin as far as it has room. */
function paddingOf(before: number, after: number, whole: number, marginPx: number): [number, number] {
  const least = Math.min(LEAST_OPEN_PX, whole * 0.3);
  const share = Math.min(1, (whole - least) / Math.max(1, before + after));
  const open = whole - (before + after) * share;
  const margin = Math.min(marginPx, open * MARGIN_MOST);
  return [before * share + margin, after * share + margin];
}

/** What is kept free on each side when something is fitted into a map of this size. */
export function paddingFor(
  { x, y }: { readonly x: number; readonly y: number },
  insets: Insets,
  marginPx: number,
): Insets {
  const [left, right] = paddingOf(insets.left, insets.right, x, marginPx);
  const [top, bottom] = paddingOf(insets.top, insets.bottom, y, marginPx);
  return { top, right, bottom, left };
}
