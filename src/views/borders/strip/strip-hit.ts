// Owns what lies under the pointer on a strip: a symbol, or a square that counts many.

import { COORDINATE_STEP, NO_POINT } from '../../../contract/frame-chunk.ts';
import { type Along, isFar } from '../../../engine/along.ts';
import type { LngLat } from '../course/course.ts';
import { type Point, RADIUS, type StripScale } from '../strip-scale.ts';

const HIT_PX = 9;

/** `x`, `y`: where its card points, CSS px. */
type Spot = { readonly x: number; readonly y: number };
export type EventHover = Spot & {
  readonly kind: 'event';
  readonly key: number;
  /** Index into EngineNames.type. */
  readonly type: number;
  readonly day: number;
  readonly km: number;
  readonly precisionKm: number;
  /** From the border's line. */
  readonly distanceKm: number;
  /** So far from it that the chainage says little. */
  readonly isFar: boolean;
  readonly at: LngLat | null;
};
export type SquareHover = Spot & {
  readonly kind: 'square';
  readonly matching: number;
  readonly outside: number;
  readonly fromKm: number;
  readonly toKm: number;
  readonly fromDay: number;
  readonly toDay: number;
};
export type Hover = EventHover | SquareHover;

/** The nearest matching symbol within reach, the newest where several are; the square where there are squares. */
export function hitStrip(along: Along, scale: StripScale, { x, y }: Point): Hover | null {
  if (along.squares !== null) return squareAt(along, scale, { x, y });
  let best = HIT_PX ** 2;
  let found = -1;
  for (let at = 0; at < along.key.length; at++) {
    if (along.matches[at] !== 1) continue;
    const dx = scale.toX((along.chainage[at] as number) / 10) - x;
    const dy = scale.toEventY(along.startDay[at] as number) - y;
    const distance = dx * dx + dy * dy;
    if (distance >= best) continue;
    best = distance;
    found = at;
  }
  return found < 0 ? null : eventHover(along, scale, found);
}

function eventHover(along: Along, scale: StripScale, at: number): EventHover {
  const km = (along.chainage[at] as number) / 10;
  const day = along.startDay[at] as number;
  const precisionKm = along.precisionKm[at] as number;
  const distance = along.distance[at] as number;
  const [lng, lat] = [along.lng[at] as number, along.lat[at] as number];
  return {
    kind: 'event',
    key: along.key[at] as number,
    type: along.type[at] as number,
    day,
    km,
    precisionKm,
    distanceKm: distance / 10,
    isFar: isFar(distance, precisionKm),
    at: lng === NO_POINT ? null : [lng * COORDINATE_STEP, lat * COORDINATE_STEP],
    x: scale.toX(km),
    y: scale.toEventY(day) - RADIUS,
  };
}

function squareAt({ squares, days }: Along, scale: StripScale, { x, y }: Point): SquareHover | null {
  const { plot, span, lengthKm } = scale;
  if (squares === null || x < plot.left || x >= plot.right || y < span.top || y >= span.bottom) return null;
  const { columns, rows } = squares;
  const column = Math.floor(((x - plot.left) / (plot.right - plot.left)) * columns);
  const row = Math.floor(((y - span.top) / (span.bottom - span.top)) * rows);
  const square = row * columns + column;
  const [matching = 0, outside = 0] = [squares.matching[square], squares.outside[square]];
  if (matching + outside === 0) return null;
  const perRow = (days.toDay - days.fromDay + 1) / rows;
  return {
    kind: 'square',
    matching,
    outside,
    fromKm: (column * lengthKm) / columns,
    toKm: ((column + 1) * lengthKm) / columns,
    // Days whose row this is: those from `row × perRow` days before the last, up to the next row's first.
    fromDay: Math.max(days.fromDay, days.toDay - Math.ceil((row + 1) * perRow) + 1),
    toDay: days.toDay - Math.ceil(row * perRow),
    x: plot.left + ((column + 0.5) / columns) * (plot.right - plot.left),
    y: span.top + (row / rows) * (span.bottom - span.top),
  };
}

/** Whether the same is said at the same spot. */
export function isSameHover(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.x !== b.x || a.y !== b.y) return false;
  if (a.kind === 'event') return b.kind === 'event' && a.key === b.key;
  return (
    b.kind === 'square' && a.matching === b.matching && a.outside === b.outside && a.fromDay === b.fromDay
  );
}

/** Where an event of the list stands, by its key. */
export const placeOfKey = (along: Along, key: number): number => along.key.indexOf(key);
