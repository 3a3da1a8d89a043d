// Owns the little plane that a border's course is drawn on: scale, paths, and where names find room beside the line. Px of the picture.

import type { Stretch } from '../strip-scale.ts';
import type { Course, LngLat } from './course.ts';

const WIDTH_PX = 348;
const MOST_HEIGHT_PX = 116;
const LEAST_HEIGHT_PX = 40;
/** Around the line, for names. */
const PAD_X_PX = 14;
const PAD_Y_PX = 16;
/** Points nearer to the last one are left out. */
const APART_PX = 0.8;
const STEP_PX = 6;
/** A name farther from the line than this gains nothing by more. */
const CLEAR_PX = 9;

export type PlanePoint = readonly [x: number, y: number];
export type Plane = {
  readonly width: number;
  readonly height: number;
  readonly toPoint: (at: LngLat) => PlanePoint;
  readonly toLngLat: (point: PlanePoint) => LngLat;
};

/** Equal lengths on the ground are equal px, north is up. */
export function planeOf(course: Course): Plane {
  const points = course.flatMap((section) => section.points);
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const least = (values: readonly number[]) =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [west, east, south, north] = [least(lngs), most(lngs), least(lats), most(lats)];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [Math.max(1e-6, (east - west) * narrowing), Math.max(1e-6, north - south)];
  const perDegree = Math.min((WIDTH_PX - 2 * PAD_X_PX) / across, MOST_HEIGHT_PX / up);
  const height = Math.round(Math.max(LEAST_HEIGHT_PX, up * perDegree) + 2 * PAD_Y_PX);
  const [left, top] = [(WIDTH_PX - across * perDegree) / 2, (height - up * perDegree) / 2];
  return {
    width: WIDTH_PX,
    height,
    toPoint: ([lng, lat]) => [left + (lng - west) * narrowing * perDegree, top + (north - lat) * perDegree],
    toLngLat: ([x, y]) => [west + (x - left) / (narrowing * perDegree), north - (y - top) / perDegree],
  };
}

/** The sections as polylines on the plane, those within a stretch of chainage alone when one is given. */
export function linesOn(
  plane: Plane,
  course: Course,
  stretch: Stretch | null = null,
): readonly PlanePoint[][] {
  return course.flatMap(({ points }) => {
    const line: PlanePoint[] = [];
    let last: PlanePoint | null = null;
    for (const [i, [lng, lat, km]] of points.entries()) {
      if (stretch && (km < stretch[0] || km > stretch[1])) continue;
      const point = plane.toPoint([lng, lat]);
      const isEnd = i === 0 || i === points.length - 1;
      if (last !== null && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < APART_PX) continue;
      line.push(point);
      last = point;
    }
    return line.length > 1 ? [line] : [];
  });
}

export const pathOf = (lines: readonly (readonly PlanePoint[])[]): string =>
  lines.map((line) => `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`).join('');

/**
 * Middle of a name of this size on one side of the line (the left or the right of growing chainage), clear of the line and as near
 * to the middle of the picture as may be; null where there is no room.
 */
export function roomBeside(
  { width, height }: Plane,
  lines: readonly (readonly PlanePoint[])[],
  side: 'left' | 'right',
  size: { readonly width: number; readonly height: number },
): PlanePoint | null {
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  let best = 0;
  let found: PlanePoint | null = null;
  for (let y = halfHeight; y <= height - halfHeight; y += STEP_PX) {
    for (let x = halfWidth; x <= width - halfWidth; x += STEP_PX) {
      const clear = clearanceOf(lines, [x, y], halfWidth, halfHeight);
      if (clear === null || clear < 2 || sideOf(lines, [x, y]) !== side) continue;
      const worth = Math.min(clear, CLEAR_PX) + 10 - Math.hypot(x - width / 2, y - height / 2) / 40;
      if (worth <= best) continue;
      best = worth;
      found = [x, y];
    }
  }
  return found;
}

/** Distance of the nearest point of the lines to a box; null when one lies in it. */
function clearanceOf(
  lines: readonly (readonly PlanePoint[])[],
  [x, y]: PlanePoint,
  halfWidth: number,
  halfHeight: number,
): number | null {
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (const [px, py] of line) {
      const dx = Math.max(0, Math.abs(px - x) - halfWidth);
      const dy = Math.max(0, Math.abs(py - y) - halfHeight);
      if (dx === 0 && dy === 0) return null;
      nearest = Math.min(nearest, Math.hypot(dx, dy));
    }
  }
  return nearest;
}

/** By the nearest point of the main line, the first, and the direction there. */
function sideOf([main]: readonly (readonly PlanePoint[])[], [x, y]: PlanePoint): 'left' | 'right' | null {
  if (main === undefined) return null;
  let at = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [i, [px, py]] of main.entries()) {
    const distance = Math.hypot(px - x, py - y);
    if (distance >= nearest) continue;
    nearest = distance;
    at = i;
  }
  const [a, b] = [
    main[Math.max(0, at - 1)] as PlanePoint,
    main[Math.min(main.length - 1, at + 1)] as PlanePoint,
  ];
  // The plane's y grows downwards: what turns to the left on the ground has a negative product here.
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) < 0 ? 'left' : 'right';
}
