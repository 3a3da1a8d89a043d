// Owns where a name may stand relative to its point: beside a dot, around a stack, on an area.
import type { LabelKind } from './label-item.ts';

type Spot = readonly [dx: number, dy: number];

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
/** Half of the room that a dot takes, and its radius. */
export const DOT_PX = 4;
export const DOT_RADIUS_PX = 2.5;
/** From a dot or a ring to its name; of a capital that finds no room so, down to so little. */
export const NAME_GAP_PX = 3;
export const CAPITAL_GAP_PX = 1.5;
const DOTTED: ReadonlySet<LabelKind> = new Set(['capital', 'city', 'town', 'crossing']);
export const hasDot = (kind: LabelKind): boolean => DOTTED.has(kind);

/** How finely a name above or below its point is moved aside, px; of a capital, which must find the gap between its neighbours. */
const ASIDE_PX = { usual: 8, capital: 1 } as const;
/** Of a direction at 45°. */
const DIAGONAL = Math.SQRT1_2;

/** Where the name of an area may stand, at its point or near it, best first. */
export function spotsAt(kind: LabelKind, isCounted: boolean): readonly Spot[] {
  if (isCounted) return spotsOfCount(kind);
  if (kind === 'country') return COUNTRY_SPOTS;
  return [0, -16, 16, -30, 30].map((dy) => [0, dy]);
}

/** A count must not hide under a mark: its area's name has more room to move, in steps small enough to find a gap between marks. */
function spotsOfCount(kind: LabelKind): readonly Spot[] {
  return kind === 'country' ? COUNTRY_SPOTS : PROVINCE_SPOTS;
}
const COUNTRY_SPOTS = nearestFirst({ across: 65, down: 56 });
const PROVINCE_SPOTS = nearestFirst({ across: 20, down: 28 });

function nearestFirst(reach: { readonly across: number; readonly down: number }): readonly Spot[] {
  const steps = (most: number, by: number) =>
    Array.from({ length: 2 * Math.floor(most / by) + 1 }, (_, at) => (at - Math.floor(most / by)) * by);
  const spots = steps(reach.down, 7).flatMap((dy) =>
    steps(reach.across, reach.across / 5).map((dx): Spot => [dx, dy]),
  );
  // Names are wider than high: aside costs half.
  const away = ([dx, dy]: Spot) => Math.hypot(dx / 2, dy);
  return spots.sort((a, b) => away(a) - away(b));
}

/**
 * Around a disc that a name is the name of, its dot or a mark, best first: beside, below, above, at the four corners, then below and above
 * but aside. So near that nobody takes it for the name of another: `gapPx` from letter to edge.
 */
export function spotsAround(
  radius: number,
  kind: LabelKind,
  width: number,
  gapPx: number = NAME_GAP_PX,
): readonly Spot[] {
  const away = radius + gapPx;
  const beside = away + width / 2;
  // A line is higher than its letters.
  const above = away - NAME_GAP_PX + LINE_PX[kind] / 2;
  const corner = away * DIAGONAL + width / 2;
  const slope = away * DIAGONAL + NAME_GAP_PX;
  const step = kind === 'capital' ? ASIDE_PX.capital : ASIDE_PX.usual;
  const asides = Array.from({ length: Math.floor(width / 2 / step) }, (_, at) => (at + 1) * step);
  return [
    [beside, 0],
    [-beside, 0],
    [0, above],
    [0, -above],
    [corner, -slope],
    [corner, slope],
    [-corner, -slope],
    [-corner, slope],
    ...asides.flatMap((aside): Spot[] => [
      [aside, above],
      [-aside, above],
      [aside, -above],
      [-aside, -above],
    ]),
  ];
}
