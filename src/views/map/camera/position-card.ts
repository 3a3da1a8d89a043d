// Owns where a floating card stands beside the thing it speaks of, so that it never leaves the map. Pure; CSS px.

export type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
type Size = { readonly width: number; readonly height: number };
export type Anchor = { readonly x: number; readonly y: number; readonly radius: number };

const GAP = 8;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Upper left corner of the card: beside the anchor where there is room (right first), otherwise above or below it. A card
 * larger than the area begins at the area's upper left corner. What is `taken` is left free where there is room.
 */
export function positionCard(
  card: Size,
  anchor: Anchor,
  area: Area,
  taken: Area | null = null,
): { left: number; top: number } {
  const place = placeInside(card, anchor, area);
  if (taken === null) return place;
  const isClear =
    place.left >= taken.right ||
    place.left + card.width <= taken.left ||
    place.top >= taken.bottom ||
    place.top + card.height <= taken.top;
  if (isClear) return place;
  const rest = [
    { ...area, right: taken.left - GAP },
    { ...area, left: taken.right + GAP },
    { ...area, top: taken.bottom + GAP },
  ].find(({ left, top, right, bottom }) => right - left >= card.width && bottom - top >= card.height);
  return rest ? placeInside(card, anchor, rest) : place;
}

function placeInside(card: Size, anchor: Anchor, area: Area): { left: number; top: number } {
  const distance = anchor.radius + GAP;
  const right = anchor.x + distance;
  const left = anchor.x - distance - card.width;
  const insideY = (top: number) => clamp(top, area.top, Math.max(area.top, area.bottom - card.height));
  const insideX = (x: number) => clamp(x, area.left, Math.max(area.left, area.right - card.width));
  // Beside, and mostly above: the pointer and what lies below it stay visible.
  const beside = insideY(anchor.y + distance - card.height);
  if (right + card.width <= area.right) return { left: insideX(right), top: beside };
  if (left >= area.left) return { left: insideX(left), top: beside };
  const above = anchor.y - distance - card.height;
  const top = above >= area.top ? above : anchor.y + distance;
  return { left: insideX(anchor.x - card.width / 2), top: insideY(top) };
}
