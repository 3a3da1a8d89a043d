// Owns which names are shown and where: pure, from candidates in order of importance to boxes that do not overlap.
import { type Camera, firstCopy } from '../camera/camera.ts';
import { type Disc, DiscIndex, type Rect } from './disc-index.ts';

export type LabelKind =
  | 'country'
  | 'capital'
  | 'city'
  | 'town'
  | 'province'
  | 'exclave'
  | 'crossing'
  | 'river';

export type LabelItem = {
  readonly text: string;
  readonly kind: LabelKind;
  /** Plane coordinates. */
  readonly x: number;
  readonly y: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Width of the area named, on the plane: the name is shown only where it fits. */
  readonly fitsIn?: number;
  /** Items of one `of` are places for one name, best first: the first that is free is taken. */
  readonly of?: string;
};

export type LabelView = Camera & { readonly zoom: number };

/** Centre of the text, and of its dot where it has one; px from the upper left corner of the view. */
export type PlacedLabel = {
  readonly item: LabelItem;
  readonly textX: number;
  readonly textY: number;
  readonly width: number;
  readonly dot: readonly [number, number] | null;
};

export const LINE_PX: Record<LabelKind, number> = {
  country: 14,
  capital: 14,
  city: 14,
  town: 13,
  province: 13,
  exclave: 13,
  crossing: 13,
  river: 12,
};
const DOT_PX = 4;
const GAP_PX = 3;
const DOTTED: ReadonlySet<LabelKind> = new Set(['capital', 'city', 'town', 'crossing']);
const hasDot = (kind: LabelKind): boolean => DOTTED.has(kind);

const overlaps = (a: Rect, b: Rect): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

const ALWAYS_NAMED: ReadonlySet<LabelKind> = new Set(['country', 'capital']);

/** How far a name may move away from its point to clear a mark on it, px. */
const CLEARANCES_PX = [0, 9, 15, 21, 32];

/**
 * Where the text may stand relative to its point, best first: beside, above, below, and farther out where a mark lies on
 * the point. Areas are named at their point, or a little above or below it.
 */
function offsets(kind: LabelKind, width: number): readonly (readonly [number, number])[] {
  if (kind === 'country')
    return [0, -14, 14, -28, 28].flatMap((dy) => [0, -26, 26].map((dx) => [dx, dy] as const));
  if (!hasDot(kind)) return [0, -16, 16, -30, 30].map((dy) => [0, dy]);
  return CLEARANCES_PX.flatMap((clearance): (readonly [number, number])[] => {
    const beside = DOT_PX / 2 + GAP_PX + clearance + width / 2;
    const above = LINE_PX[kind] / 2 + DOT_PX / 2 + 1 + clearance;
    return [
      [beside, 0],
      [-beside, 0],
      [0, -above],
      [0, above],
    ];
  });
}

type Place = { readonly dx: number; readonly dy: number; readonly rect: Rect };
type Copy = { readonly item: LabelItem; readonly x: number; readonly y: number; readonly dot: Rect | null };

/** Every item to be shown, once for each copy of the world in view (it repeats every 1 on the plane). */
function copiesInView(items: readonly LabelItem[], view: LabelView): Copy[] {
  const west = view.left / view.scale;
  const east = (view.left + view.width) / view.scale;
  const copies: Copy[] = [];
  for (const item of items) {
    if (view.zoom < item.minZoom || view.zoom > item.maxZoom) continue;
    const y = item.y * view.scale - view.top;
    if (y < -20 || y > view.height + 20) continue;
    for (let copy = firstCopy(item.x, west); copy <= east; copy++) {
      const x = copy * view.scale - view.left;
      const dot: Rect | null = hasDot(item.kind) ? [x - DOT_PX, y - DOT_PX, x + DOT_PX, y + DOT_PX] : null;
      copies.push({ item, x, y, dot });
    }
  }
  return copies;
}

/**
 * Greedy, in the order given: the first position that is free is taken, at best one that is clear of the marks and of the
 * dots of other cities, else one clear of the marks; a name without a position is left out.
 */
export function placeLabels(
  items: readonly LabelItem[],
  view: LabelView,
  widthOf: (item: LabelItem) => number,
  marks: readonly Disc[] = [],
  boxes: readonly Rect[] = [],
): PlacedLabel[] {
  const copies = copiesInView(items, view);
  const cityDots = copies.flatMap(({ item, dot }) => (dot && item.kind !== 'town' ? [dot] : []));
  const discs = new DiscIndex(marks);
  const placed: PlacedLabel[] = [];
  const taken: Rect[] = [...boxes];
  const named = new Set<string>();
  for (const copy of copies) {
    if (copy.item.of !== undefined && named.has(copy.item.of)) continue;
    const width = widthOf(copy.item);
    if (copy.item.fitsIn !== undefined && copy.item.fitsIn * view.scale < width) continue;
    const label = tryPlaces(copy, width, taken, cityDots, discs);
    if (!label) continue;
    placed.push(label);
    if (copy.item.of !== undefined) named.add(copy.item.of);
  }
  return placed;
}

function tryPlaces(
  { item, x, y, dot }: Copy,
  width: number,
  taken: Rect[],
  cityDots: readonly Rect[],
  marks: DiscIndex,
): PlacedLabel | null {
  if (dot && taken.some((t) => overlaps(t, dot))) return null;
  const half = LINE_PX[item.kind] / 2;
  let best: Place | null = null;
  let fallback: Place | null = null;
  let least = Infinity;
  for (const [dx, dy] of offsets(item.kind, width)) {
    const rect: Rect = [x + dx - width / 2 - 2, y + dy - half, x + dx + width / 2 + 2, y + dy + half];
    if (taken.some((t) => overlaps(t, rect))) continue;
    const place = { dx, dy, rect };
    if (marks.meets(rect)) {
      // Half a name under a mark helps nobody; countries and capitals alone are named all the same, where least is hidden.
      const hidden = ALWAYS_NAMED.has(item.kind) ? marks.hiddenOf(rect) : Infinity;
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
  return { item, textX: x + best.dx, textY: y + best.dy, width, dot: dot ? [x, y] : null };
}
