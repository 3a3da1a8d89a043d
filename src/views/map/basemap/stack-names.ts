// Owns which names are names of stacks, which go because they lie under another's, and in what order names seek their place.
import type { Disc, DiscIndex, Rect } from './disc-index.ts';
import type { LabelItem, LabelKind } from './label-item.ts';
import { hasDot } from './label-spots.ts';

/** A place so near to the middle of a mark gives it its name, px. */
export const AT_STACK_PX = 6;
/** A stack of so many is named up to so many zooms before its place would be; from few, from many. */
const EARLY = [
  { from: 9, zooms: 4 },
  { from: 3, zooms: 1.5 },
] as const;
export const EARLIEST_ZOOMS = 4;
/** Capitals are named on every first view, however small the screen. */
const CAPITAL_EARLY_ZOOMS = 2;
/** How much nearer a capital counts than it lies: a suburb's name must not stand for it. */
const CAPITAL_NEARER_PX = 4;

/** An item once, in one copy of the world; px of the view. `ring`: the mark whose name it is, or that hides it, in place of its dot. */
export type Copy = {
  readonly item: LabelItem;
  readonly x: number;
  readonly y: number;
  readonly dot: Rect | null;
  readonly ring: Disc | null;
};

/**
 * Copies in the order in which they seek a place: capitals, theirs with a stack first; countries and areas with a count; other stacks, the
 * largest first; the rest as it came. Of several names for one mark the nearest is taken.
 */
export function orderByStacks(
  copies: readonly Copy[],
  discs: DiscIndex,
  zoom: number,
  isCounted: (item: LabelItem) => boolean,
): Copy[] {
  const rest: Copy[] = [];
  const nearest = new Map<Disc, { copy: Copy; away: number }>();
  for (const copy of copies) {
    const { item } = copy;
    const isCapital = item.kind === 'capital';
    const early = item.minZoom - zoom;
    const under = hasDot(item.kind) ? discs.nearest(copy.x, copy.y, AT_STACK_PX) : null;
    if (under === null) {
      if (early <= (isCapital ? CAPITAL_EARLY_ZOOMS : 0)) rest.push(copy);
      continue;
    }
    const { disc, away } = under;
    if (away > AT_STACK_PX) {
      // Its dot is hidden: a capital stands around what covers it, no other place.
      if (isCapital && early <= CAPITAL_EARLY_ZOOMS)
        rest.push({ item, x: disc[0], y: disc[1], dot: null, ring: disc });
      continue;
    }
    if (!mayName(item, zoom, disc[3] ?? 1)) continue;
    const rank = awayOf(item.kind, away);
    if ((nearest.get(disc)?.away ?? Infinity) <= rank) continue;
    const [x, y] = disc;
    nearest.set(disc, { copy: { item, x, y, dot: null, ring: disc }, away: rank });
  }
  const named = [...nearest.values()].map(({ copy }) => copy);
  named.sort((a, b) => (b.ring?.[2] ?? 0) - (a.ring?.[2] ?? 0));
  const isCapital = ({ item }: Copy) => item.kind === 'capital';
  const isArea = ({ item }: Copy) => item.kind === 'country' || isCounted(item);
  return [
    ...named.filter(isCapital),
    ...rest.filter(isCapital),
    ...rest.filter(isArea),
    ...named.filter((copy) => !isCapital(copy)),
    ...rest.filter((copy) => !isCapital(copy) && !isArea(copy)),
  ];
}

/** Whether a mark of so many events may bear a name at this zoom. */
export function mayName(
  { kind, minZoom }: { readonly kind: LabelKind; readonly minZoom: number },
  zoom: number,
  count: number,
): boolean {
  const early = EARLY.find(({ from }) => count >= from)?.zooms ?? 0;
  return minZoom - zoom <= Math.max(early, kind === 'capital' ? CAPITAL_EARLY_ZOOMS : 0);
}

/** How far a name counts as lying from a mark's middle. */
export const awayOf = (kind: LabelKind, px: number): number =>
  px - (kind === 'capital' ? CAPITAL_NEARER_PX : 0);
