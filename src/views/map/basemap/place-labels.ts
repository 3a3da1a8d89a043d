// Owns which names are shown and where: pure, from candidates in order of importance to boxes that do not overlap.
import { firstCopy } from '../camera/camera.ts';
import { type AreaTag, type AreaTags, BAR_PX, TAG_GAP_PX } from './area-tags.ts';
import { type Disc, DiscIndex, type Rect } from './disc-index.ts';
import type { LabelItem, LabelKind, LabelView, PlacedLabel } from './label-item.ts';
import { DOT_PX, hasDot, LINE_PX, spotsAround, spotsAt } from './label-spots.ts';
import { type Copy, EARLIEST_ZOOMS, orderByStacks } from './stack-names.ts';

const overlaps = (a: Rect, b: Rect): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
const holds = (outer: Rect, inner: Rect): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

const ALWAYS_NAMED: ReadonlySet<LabelKind> = new Set(['country', 'capital']);

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
      const dot: Rect | null = hasDot(item.kind) ? [x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX] : null;
      copies.push({ item, x, y, dot, ring: null });
    }
  }
  return copies;
}

/** What lies on the map and is to be kept clear of; px of the view. */
export type Around = {
  readonly marks?: readonly Disc[];
  readonly boxes?: readonly Rect[];
  readonly tags?: AreaTags;
};

/**
 * Greedy, in the order of `orderByStacks`: the first position that is free is taken, at best one that is clear of the marks and
 * of the dots of other cities, else one clear of the marks; a name without a position is left out, and so is a count.
 * `widthOf`: of an item's name, or of its count.
 */
export function placeLabels(
  items: readonly LabelItem[],
  view: LabelView,
  widthOf: (item: LabelItem, tag?: AreaTag) => number,
  { marks = [], boxes = [], tags = new Map() }: Around = {},
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
  const ground: Ground = { taken: [...boxes], cityDots, discs, open: view.open ?? null };
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
  readonly open: Rect | null;
};

function tryPlaces(
  { item, x, y, dot, ring }: Copy,
  width: number,
  { taken, cityDots, discs, open }: Ground,
  tag: PlacedLabel['tag'],
): PlacedLabel | null {
  if (dot && taken.some((t) => overlaps(t, dot))) return null;
  const half = LINE_PX[item.kind] / 2;
  const below = tag === null ? half : BAR_PX.below + BAR_PX.height;
  const spots = ring ? spotsAround(ring[2], item.kind, width) : spotsAt(item.kind, width, tag !== null);
  const slide = dot || ring || open === null ? 0 : slideInto(open, x, y, width);
  let best: Place | null = null;
  let fallback: Place | null = null;
  let least = Infinity;
  for (const [aside, dy] of spots) {
    const dx = aside + slide;
    const rect: Rect = [x + dx - width / 2 - 2, y + dy - half, x + dx + width / 2 + 2, y + dy + below];
    if (taken.some((t) => overlaps(t, rect)) || isCut(rect, open)) continue;
    const place = { dx, dy, rect };
    if (discs.meets(rect)) {
      // Half a name under a mark helps nobody; countries and capitals alone are named all the same, where least is hidden.
      const hidden = ALWAYS_NAMED.has(item.kind) && tag === null ? discs.hiddenOf(rect) : Infinity;
      if (hidden < least) [fallback, least] = [place, hidden];
      continue;
    }
    best ??= place;
    if (cityDots.some((d) => d !== dot && overlaps(d, rect))) continue;
    best = place;
    break;
  }
  best ??= fallback;
  if (!best) return null;
  taken.push(best.rect);
  if (dot) taken.push(dot);
  return { item, textX: x + best.dx, textY: y + best.dy, width, dot: dot ? [x, y] : null, tag };
}

const isCut = (rect: Rect, open: Rect | null): boolean =>
  open !== null && overlaps(rect, open) && !holds(open, rect);

/** How far the name of an area, whose point is in view, moves sideways so that no edge cuts it. */
function slideInto([left, top, right, bottom]: Rect, x: number, y: number, width: number): number {
  if (x < left || x > right || y < top || y > bottom || width + 4 > right - left) return 0;
  const half = width / 2 + 2;
  return Math.max(0, left + half - x) - Math.max(0, x + half - right);
}
