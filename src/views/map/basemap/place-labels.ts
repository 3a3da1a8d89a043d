// Owns which names are shown and where: pure, from candidates in order of importance to boxes that do not overlap.
import { firstCopy } from '../camera/camera.ts';
import { type AreaTag, type AreaTags, BAR_PX, TAG_GAP_PX } from './area-tags.ts';
import { type Disc, DiscIndex, overlaps, type Rect } from './disc-index.ts';
import type { LabelItem, LabelView, PlacedLabel } from './label-item.ts';
import {
  CAPITAL_GAP_PX,
  DOT_PX,
  DOT_RADIUS_PX,
  hasDot,
  LINE_PX,
  NAME_GAP_PX,
  spotsAround,
  spotsAt,
} from './label-spots.ts';
import { type Copy, EARLIEST_ZOOMS, orderByStacks } from './stack-names.ts';

const encloses = (outer: Rect, inner: Rect): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

type Place = { readonly dx: number; readonly dy: number; readonly rect: Rect };

/** Every item to be shown, once for each copy of the world in view (it repeats every 1 on the plane). */
function copiesInView(items: readonly LabelItem[], view: LabelView): Copy[] {
  const west = view.left / view.scale;
  const east = (view.left + view.width) / view.scale;
  const copies: Copy[] = [];
  for (const item of items) {
    const early = hasDot(item.kind) ? EARLIEST_ZOOMS : 0;
    if (view.zoom < item.minZoom - early || view.zoom > item.maxZoom) continue;
    const y = item.y * view.scale - view.top;
    if (y < -20 || y > view.height + 20) continue;
    for (let copy = firstCopy(item.x, west); copy <= east; copy++) {
      const x = copy * view.scale - view.left;
      const dot = hasDot(item.kind) ? around(x, y, DOT_PX) : null;
      copies.push({ item, x, y, dot, ring: null });
    }
  }
  return copies;
}

/** What lies on the map and is to be kept clear of; px of the view. */
export type Around = {
  readonly marks?: readonly Disc[];
  /** Marks that names of points, which stand at such, may touch, and names of areas not. */
  readonly squares?: readonly Rect[];
  readonly boxes?: readonly Rect[];
  readonly tags?: AreaTags;
  /** Whether an area holds a point of the plane; null where its shape is not known. */
  readonly holds?: AreaHolds;
};

export type AreaHolds = (area: string, x: number, y: number) => boolean | null;

/**
 * Greedy, in the order of `orderByStacks`: the first position that is free is taken, at best one that is clear of the marks and
 * of the dots of other cities, else one clear of the marks. What has a dot or a mark is named close to it or not at all; a capital if need be
 * over the edges of other marks, but over no number. The name of an area stands on it: moved aside, its middle is still within, and a
 * count always is. A name without a position is left out, and so is a count.
 * `widthOf`: of an item's name, or of its count.
 */
export function placeLabels(
  items: readonly LabelItem[],
  view: LabelView,
  widthOf: (item: LabelItem, tag?: AreaTag) => number,
  { marks = [], squares = [], boxes = [], tags = new Map(), holds = () => null }: Around = {},
): PlacedLabel[] {
  const discs = new DiscIndex(marks);
  const tagOf = ({ area }: LabelItem) => (area === undefined ? undefined : tags.get(area));
  const copies = orderByStacks(
    copiesInView(items, view),
    discs,
    view.zoom,
    (item) => tagOf(item) !== undefined,
  );
  const cityDots = copies.flatMap(({ item, dot }) => (dot && item.kind !== 'town' ? [dot] : []));
  const placed: PlacedLabel[] = [];
  const isOn = ({ area, x, y }: LabelItem, dx: number, dy: number) =>
    area === undefined || (dx === 0 && dy === 0)
      ? true
      : (holds(area, x + dx / view.scale, y + dy / view.scale) ?? true);
  const ground: Ground = { taken: [...boxes], cityDots, discs, squares, open: view.open ?? null, isOn };
  const named = new Set<string>();
  for (const copy of copies) {
    const { item } = copy;
    if (item.of !== undefined && named.has(item.of)) continue;
    const width = widthOf(item);
    const tag = tagOf(item);
    const label =
      (tag &&
        tryPlaces(copy, width + TAG_GAP_PX + widthOf(item, tag), ground, {
          ...tag,
          width: widthOf(item, tag),
        })) ??
      (item.fitsIn !== undefined && item.fitsIn * view.scale < width
        ? null
        : tryPlaces(copy, width, ground, null));
    if (!label) continue;
    placed.push(label);
    if (item.of !== undefined) named.add(item.of);
  }
  return placed;
}

type Ground = {
  readonly taken: Rect[];
  readonly cityDots: readonly Rect[];
  readonly discs: DiscIndex;
  readonly squares: readonly Rect[];
  readonly open: Rect | null;
  /** Whether an item's name, so far from its point, px, stands on what it names. */
  readonly isOn: (item: LabelItem, dx: number, dy: number) => boolean;
};

function tryPlaces(
  copy: Copy,
  width: number,
  { taken, cityDots, discs, squares, open, isOn }: Ground,
  tag: PlacedLabel['tag'],
): PlacedLabel | null {
  const { item, x, y, dot, ring } = copy;
  if (dot && taken.some((t) => overlaps(t, dot))) return null;
  const half = LINE_PX[item.kind] / 2;
  const below = tag === null ? half : BAR_PX.below + BAR_PX.height;
  const slide = dot || ring || open === null ? 0 : slideInto(open, x, y, width);
  const isCapital = item.kind === 'capital';
  // Whose dot is half hidden cannot be told.
  if (dot && !isCapital && discs.meets(around(x, y, DOT_RADIUS_PX))) return null;
  let best: Place | null = null;
  /** Over the edges of marks, least of them. */
  let over: Place | null = null;
  let leastOver = Infinity;
  for (const { dx: aside, dy, isTight } of spotsOf(copy, width, tag !== null)) {
    const dx = aside + slide;
    const rect: Rect = [x + dx - width / 2 - 2, y + dy - half, x + dx + width / 2 + 2, y + dy + below];
    if (taken.some((t) => overlaps(t, rect)) || isCut(rect, open)) continue;
    if (!dot && squares.some((square) => overlaps(square, rect))) continue;
    if (!dot && !ring && !isOn(item, dx, dy)) continue;
    if (tag !== null && !isOn(item, dx + (width - tag.width) / 2, dy)) continue;
    const place = { dx, dy, rect };
    const letters: Rect = isTight ? [rect[0] + 2, rect[1] + 1.5, rect[2] - 2, rect[3] - 1.5] : rect;
    if (discs.meets(letters)) {
      // Half a name under a mark helps nobody; capitals alone lie over edges, and hide no number.
      if (!isCapital || discs.meetsNumber(letters)) continue;
      const share = discs.hiddenOf(rect);
      if (share < leastOver) [over, leastOver] = [place, share];
      continue;
    }
    // Beside another mark it would be taken for the name of that.
    if ((dot || ring) && !isCapital && discs.meets(grown(rect, APART_PX), ring)) continue;
    best ??= place;
    if (cityDots.some((d) => d !== dot && overlaps(d, rect))) continue;
    best = place;
    break;
  }
  const found = best ?? over;
  if (!found) return null;
  taken.push(found.rect);
  if (dot) taken.push(dot);
  return {
    item,
    textX: x + found.dx,
    textY: y + found.dy,
    width,
    dot: dot ? [x, y] : null,
    tag,
    ...(found === over && { isOver: true as const }),
  };
}

/** Beyond the edges of its line, a name stands so far from marks that it does not name, px. */
const APART_PX = 2;
const grown = ([left, top, right, bottom]: Rect, by: number): Rect => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const around = (x: number, y: number, reach: number): Rect => [x - reach, y - reach, x + reach, y + reach];

type Try = { readonly dx: number; readonly dy: number; readonly isTight: boolean };

/** `isTight`: measured by its letters, not by its line. */
function spotsOf({ item: { kind }, dot, ring }: Copy, width: number, isCounted: boolean): Try[] {
  const tries = (spots: readonly (readonly [number, number])[], isTight = false) =>
    spots.map(([dx, dy]) => ({ dx, dy, isTight }));
  if (!dot && !ring) return tries(spotsAt(kind, isCounted));
  const radius = ring ? ring[2] : DOT_RADIUS_PX;
  const near = tries(spotsAround(radius, kind, width, NAME_GAP_PX));
  if (kind !== 'capital') return near;
  return [...near, ...tries(spotsAround(radius, kind, width, CAPITAL_GAP_PX), true)];
}

const isCut = (rect: Rect, open: Rect | null): boolean =>
  open !== null && overlaps(rect, open) && !encloses(open, rect);

/** How far the name of an area, whose point is in view, moves sideways so that no edge cuts it. */
function slideInto([left, top, right, bottom]: Rect, x: number, y: number, width: number): number {
  if (x < left || x > right || y < top || y > bottom || width + 4 > right - left) return 0;
  const half = width / 2 + 2;
  return Math.max(0, left + half - x) - Math.max(0, x + half - right);
}
