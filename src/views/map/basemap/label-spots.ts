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
export const DOT_PX = 4;
const GAP_PX = 3;
const DOTTED: ReadonlySet<LabelKind> = new Set(['capital', 'city', 'town', 'crossing']);
export const hasDot = (kind: LabelKind): boolean => DOTTED.has(kind);

/** How far a name may move away from its point to clear a mark on it, px. */
const CLEARANCES_PX = [0, 9, 15, 21, 32];
/** Of a direction at 45°. */
const DIAGONAL = Math.SQRT1_2;

/** Best first: beside, above, below, and farther out where a mark lies on the point. Areas are named at their point, or near it. */
export function spotsAt(kind: LabelKind, width: number, isCounted: boolean): readonly Spot[] {
  if (isCounted) return spotsOfCount(kind);
  if (kind === 'country')
    return [0, -14, 14, -28, 28].flatMap((dy) => [0, -26, 26].map((dx) => [dx, dy] as const));
  if (!hasDot(kind)) return [0, -16, 16, -30, 30].map((dy) => [0, dy]);
  return CLEARANCES_PX.flatMap((clearance): Spot[] => {
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

/** A count must not hide under a mark: its area's name has more room to move, in steps small enough to find a gap between marks. */
function spotsOfCount(kind: LabelKind): readonly Spot[] {
  return kind === 'country' ? COUNTRY_SPOTS : PROVINCE_SPOTS;
}
const COUNTRY_SPOTS = nearestFirst({ across: 65, down: 42 });
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

/** Around a stack, whose name it is: beside, below, above, then at its four corners, 3 px from its ring. */
export function spotsAround(radius: number, kind: LabelKind, width: number): readonly Spot[] {
  const away = radius + GAP_PX;
  const beside = away + width / 2;
  const above = away - GAP_PX + LINE_PX[kind] / 2;
  const corner = away * DIAGONAL + width / 2;
  const slope = away * DIAGONAL + GAP_PX;
  return [
    [beside, 0],
    [-beside, 0],
    [0, above],
    [0, -above],
    [corner, -slope],
    [corner, slope],
    [-corner, -slope],
    [-corner, slope],
  ];
}
