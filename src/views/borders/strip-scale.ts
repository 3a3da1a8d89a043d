// Owns the two scales of the strip: chainage across, time down with the newest on top; and what a drag on them means.
import { formatDate } from '../../contract/calendar-date.ts';
import type { Filter } from '../../contract/filter.ts';
import type { Days } from '../../engine/along.ts';

export type { Days };

/** Of a symbol. */
export const RADIUS = 4.5;
/** Between the plot's edges and its first and last day, px: so that symbols there stand whole within. */
export const INSET_PX = RADIUS + 2;

export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
export type Stretch = readonly [fromKm: number, toKm: number];
export type Point = { readonly x: number; readonly y: number };

export type StripScale = {
  readonly plot: Plot;
  /** Where the last day begins and the first one ends, px. */
  readonly span: Pick<Plot, 'top' | 'bottom'>;
  readonly lengthKm: number;
  readonly toX: (km: number) => number;
  readonly toKm: (x: number) => number;
  /** The middle of a day. */
  readonly toY: (day: number) => number;
  readonly toDay: (y: number) => number;
  /** Of an event that starts then: one that began before the first day stands on it. */
  readonly toEventY: (day: number) => number;
};

/** Kilometres and days outside the border or the span are brought to its ends by `toKm` and `toDay`. */
export function stripScale(plot: Plot, lengthKm: number, { fromDay, toDay }: Days): StripScale {
  const width = plot.right - plot.left;
  const span = { top: plot.top + INSET_PX, bottom: plot.bottom - INSET_PX };
  const height = span.bottom - span.top;
  const days = Math.max(1, toDay - fromDay + 1);
  const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const toY = (day: number) => span.top + ((toDay - day + 0.5) / days) * height;
  return {
    plot,
    span,
    lengthKm,
    toX: (km) => plot.left + (km / lengthKm) * width,
    toKm: (x) => between(((x - plot.left) / width) * lengthKm, 0, lengthKm),
    toY,
    toEventY: (day) => toY(between(day, fromDay, toDay)),
    toDay: (y) => between(toDay - Math.floor(((y - span.top) / height) * days), fromDay, toDay),
  };
}

export const DRAG_PX = 5;

/** A drag is along the border or through time, whichever it moved further; null while it is no drag yet. */
export function directionOf(start: Point, now: Point): 'along' | 'down' | null {
  const across = Math.abs(now.x - start.x);
  const down = Math.abs(now.y - start.y);
  if (Math.max(across, down) < DRAG_PX) return null;
  return across >= down ? 'along' : 'down';
}

/** Whole kilometres, at least one, within the border. */
export function stretchOf(a: number, b: number, lengthKm: number): Stretch {
  const last = Math.ceil(lengthKm);
  const from = Math.min(last - 1, Math.max(0, Math.floor(Math.min(a, b))));
  const to = Math.min(last, Math.max(from + 1, Math.ceil(Math.max(a, b))));
  return [from, to];
}

/** What a drag asks for: a stretch of the border, or dates. */
export function clauseOf(
  scale: StripScale,
  direction: 'along' | 'down',
  start: Point,
  now: Point,
  lengthKm: number,
): Pick<Filter, 'km'> | Pick<Filter, 'from' | 'to'> {
  if (direction === 'along') return { km: stretchOf(scale.toKm(start.x), scale.toKm(now.x), lengthKm) };
  const days = [scale.toDay(start.y), scale.toDay(now.y)].sort((a, b) => a - b);
  return { from: formatDate(days[0] as number), to: formatDate(days[1] as number) };
}

/** Round values from 0 to the length, at most `most`. */
export function kmTicks(lengthKm: number, most: number): readonly number[] {
  const steps = [5, 10, 20, 50, 100, 200, 250, 500, 1000, 2000];
  const step = steps.find((km) => lengthKm / km <= most) ?? 5000;
  return Array.from({ length: Math.floor(lengthKm / step) + 1 }, (_, at) => at * step);
}
