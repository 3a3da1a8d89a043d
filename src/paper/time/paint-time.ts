// Owns the timeline on paper: columns of days, weeks, months or years, incidents up and filled, diplomatic events down and outlined.

import { formatDate } from '../../contract/calendar-date.ts';
import { categoryOf, type EventType, TYPES } from '../../contract/taxonomy.ts';
import { addUnits, startOfUnit, TIME_UNITS, type TimeUnit } from '../../contract/time-unit.ts';
import { INK, TYPE_INK } from '../ink.ts';
import type { PaperEvent } from '../paper-event.ts';
import { element, type Svg } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { type Style, words } from '../words.ts';

export type Span = { readonly fromDay: number; readonly toDay: number };
export type Column = {
  readonly startDay: number;
  /** By type. */
  readonly up: ReadonlyMap<EventType, number>;
  readonly down: ReadonlyMap<EventType, number>;
};
/** Events of the tallest columns, up and down. */
export type Peaks = { readonly up: number; readonly down: number };
export type Columns = { readonly unit: TimeUnit; readonly columns: readonly Column[] };

/** Narrower columns cannot be told apart, px. */
const LEAST_COLUMN_PX = 5;
/** Wider ones would be fields and no columns, px on paper. */
export const MOST_COLUMN_PX = 60;
/** What is counted one by one has a box each, up to so many. */
const MOST_BOXES = 14;

/** Weeks where they have room, else months, else years: `by days` would say of most days that nothing is known of them. */
export function unitFor({ fromDay, toDay }: Span, width: number): TimeUnit {
  const days = toDay - fromDay + 1;
  const long = { day: 1, week: 7, month: 30.4, year: 365.25 } as const;
  const units = TIME_UNITS.filter((unit) => unit !== 'day');
  return units.find((unit) => (width / days) * long[unit] >= LEAST_COLUMN_PX) ?? 'year';
}

/** Every event counts in one column: that of its first day, or of the first day shown. */
export function columnsOf(events: readonly PaperEvent[], span: Span, unit: TimeUnit): Columns {
  const first = startOfUnit(span.fromDay, unit);
  const starts: number[] = [];
  for (let day = first; day <= span.toDay; day = addUnits(day, unit, 1)) starts.push(day);
  const columns = starts.map((startDay) => ({
    startDay,
    up: new Map<EventType, number>(),
    down: new Map<EventType, number>(),
  }));
  const at = new Map(starts.map((day, index) => [day, index]));
  for (const { startDay, type } of events) {
    const day = Math.min(span.toDay, Math.max(span.fromDay, startDay));
    const column = columns[at.get(startOfUnit(day, unit)) ?? 0];
    const side = categoryOf(type) === 'incident' ? column?.up : column?.down;
    side?.set(type, (side.get(type) ?? 0) + 1);
  }
  return { unit, columns };
}

export type TimePicture = Columns & {
  readonly width: number;
  readonly height: number;
  /** Left of it stand figures of the axis; 0: none do. */
  readonly axisWidth: number;
  readonly span: Span;
  /** Last day until which anything was collected; null: not known. */
  readonly reachDay: number | null;
  readonly dayName: (day: number, unit: 'month' | 'year', isFirst: boolean) => string;
  readonly numberName: (value: number) => string;
  readonly isPlain: boolean;
  /** For which there is room, where another picture has the same scale; else its own. */
  readonly most?: Peaks;
  /** Of one event at most, px. */
  readonly boxPx?: number;
};

const LABELS_PX = 16;
/** The figure of the topmost line reaches above it. */
const TOP_PX = 6;

/** So high that each event has a box of so many px, with the dates below. */
export function heightOf({ up, down }: Peaks, boxPx: number): number {
  return TOP_PX + boxPx * (up + down) + 2 + LABELS_PX;
}

/** Of its columns the tallest, on each side. */
export const mostOf = (columns: readonly Column[]): Peaks => ({
  up: Math.max(1, ...columns.map(({ up }) => sum(up))),
  down: Math.max(1, ...columns.map(({ down }) => sum(down))),
});

const sum = (side: ReadonlyMap<EventType, number>) =>
  [...side.values()].reduce((total, count) => total + count, 0);

export function paintTime(asked: TimePicture): Svg {
  const { columns, height, axisWidth, isPlain, unit, boxPx = isPlain ? 9 : 13 } = asked;
  const width = isPlain ? Math.min(asked.width, axisWidth + columns.length * MOST_COLUMN_PX) : asked.width;
  const picture = { ...asked, width };
  const labels = isPlain ? LABELS_PX : 0;
  const { most = mostOf(columns) } = asked;
  const top = isPlain ? TOP_PX : 2;
  const inner = height - labels - top - 2;
  const one = Math.min(boxPx, inner / (most.up + most.down));
  const base = top + (inner - one * (most.up + most.down)) * (isPlain ? 0 : 0.5) + one * most.up;
  const last = addUnits(columns.at(-1)?.startDay ?? 0, unit, 1);
  const first = columns[0]?.startDay ?? 0;
  const toX = (day: number) => axisWidth + ((day - first) / Math.max(1, last - first)) * (width - axisWidth);
  const gap = isPlain ? 0 : 1;
  const bars = columns.flatMap((column) => {
    const x = toX(column.startDay) + gap / 2;
    const wide = toX(addUnits(column.startDay, unit, 1)) - x - gap / 2;
    const place = { x, width: wide, base, one };
    return [paintSide(column.up, -1, place, picture), paintSide(column.down, 1, place, picture)];
  });
  return [
    paintReach(picture, toX, { top: 2, bottom: base + one * most.down }),
    axisWidth > 0 ? paintFigures(picture, most, base, one) : '',
    ...bars,
    element('path', {
      d: `M${round(axisWidth)} ${round(base)}H${round(width)}`,
      stroke: INK.ink,
      'stroke-width': isPlain ? 1 : 1.5,
    }),
    labels > 0 ? paintDates(picture, toX, last) : '',
  ].join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
type Place = { readonly x: number; readonly width: number; readonly base: number; readonly one: number };

function paintSide(
  side: ReadonlyMap<EventType, number>,
  direction: -1 | 1,
  { x, width, base, one }: Place,
  { isPlain }: TimePicture,
): Svg {
  const total = sum(side);
  if (total === 0) return '';
  const fill = direction === -1 ? INK.incident : INK.ground;
  const stroke = direction === -1 ? INK.ink : INK.diplomatic;
  const rect = (from: number, count: number, colour: { fill: string; stroke?: string }) =>
    element('rect', {
      x,
      y: direction === -1 ? base - (from + count) * one : base + from * one,
      width: Math.max(1, width),
      height: count * one,
      ...colour,
      ...(colour.stroke && { 'stroke-width': 0.8 }),
    });
  if (isPlain) {
    if (total > MOST_BOXES || one < 4) return rect(0, total, { fill, stroke });
    return Array.from({ length: total }, (_, at) => rect(at, 1, { fill, stroke })).join('');
  }
  let from = 0;
  return TYPES.flatMap((type) => {
    const count = side.get(type) ?? 0;
    if (one < 4) {
      from += count;
      return count === 0 ? [] : [rect(from - count, count, { fill: TYPE_INK[type] })];
    }
    return Array.from({ length: count }, () => rect(from++, 1, { fill: TYPE_INK[type], stroke: INK.ground }));
  }).join('');
}

/** Of one, two or five times a power of ten. */
function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [power / 2, power, power * 2, power * 5].filter((step) => step >= 1 && step <= most).pop() ?? 1;
}

function paintFigures(
  { axisWidth, width, numberName }: TimePicture,
  most: { up: number; down: number },
  base: number,
  one: number,
): Svg {
  const line = (count: number, y: number) =>
    element('path', {
      d: `M${round(axisWidth)} ${round(y)}H${round(width)}`,
      stroke: INK.line,
      'stroke-width': 1,
    }) + words(numberName(count), axisWidth - 6, y + 3.6, { size: 10, fill: INK.soft, anchor: 'end' });
  const [up, down] = [stepOf(most.up), stepOf(most.down)];
  return line(up, base - up * one) + line(down, base + down * one);
}

/** Months from date to date along the axis, the fewest whose names have room: parts of a year, so that each January says its year. */
const STRIDES = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200] as const;
/** Between two dates, px. */
const BETWEEN_DATES_PX = 12;

function paintDates(picture: TimePicture, toX: (day: number) => number, last: number): Svg {
  const { columns, height, width, unit, dayName, axisWidth } = picture;
  const first = columns[0]?.startDay ?? 0;
  const style: Style = { size: 10, fill: INK.soft };
  const named = (day: number, index: number) => {
    const text = dayName(day, unit === 'year' ? 'year' : 'month', index === 0);
    const x = toX(day);
    return { text, x, end: x + 4 + textWidth(text, style.size) };
  };
  const strides = STRIDES.filter((months) => unit !== 'year' || months >= 12);
  const dates =
    strides
      .map((months) => strideDays(first, last, months).map(named))
      .find((all) => all.every(({ x }, at) => at === 0 || x >= (all[at - 1]?.end ?? 0) + BETWEEN_DATES_PX)) ??
    [];
  const inside = dates.filter(({ end }) => end <= width);
  // Less than a month, or none that begins within: the first column says when it is.
  if (inside.length === 0 && columns.length > 0)
    return words(dayName(first, unit === 'year' ? 'year' : 'month', true), axisWidth, height - 3, style);
  return inside
    .map(
      ({ x, text }) =>
        element('path', { d: `M${round(x)} ${round(height - 14)}v4`, stroke: INK.soft, 'stroke-width': 1 }) +
        words(text, x + 4, height - 3, style),
    )
    .join('');
}

/** First days of months from the first day to before the last, so many months apart, counted from January. */
function strideDays(first: number, last: number, months: number): number[] {
  const days: number[] = [];
  const years = months / 12;
  for (let day = startOfUnit(first, 'year'); day < last; day = addUnits(day, 'month', Math.min(months, 12)))
    if (day >= first && (years <= 1 || Number(formatDate(day).slice(0, 4)) % years === 0)) days.push(day);
  return days;
}

/** Hatched: nothing was collected then, so that no bar is no peace. */
function paintReach(
  { reachDay, span, width }: TimePicture,
  toX: (day: number) => number,
  { top, bottom }: { top: number; bottom: number },
): Svg {
  if (reachDay === null || reachDay >= span.toDay) return '';
  const from = Math.max(toX(reachDay + 1), toX(span.fromDay));
  let d = '';
  for (let x = from - (bottom - top); x < width; x += 6) {
    // Of each line at 45 degrees what lies within.
    const [x1, x2] = [Math.max(x, from), Math.min(x + (bottom - top), width)];
    if (x2 > x1) d += `M${round(x1)} ${round(bottom - (x1 - x))}L${round(x2)} ${round(bottom - (x2 - x))}`;
  }
  return d === '' ? '' : element('path', { d, stroke: INK.boundary, 'stroke-width': 0.8 });
}
