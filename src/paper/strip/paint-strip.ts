// Owns the strip along one border on paper: chainage across, time up with the newest on top, bars as far as the place is uncertain.

import { categoryOf } from '../../contract/taxonomy.ts';
import { addUnits, startOfUnit } from '../../contract/time-unit.ts';
import { INK } from '../ink.ts';
import { diamond } from '../map/paint-map.ts';
import type { PaperEvent } from '../paper-event.ts';
import { type Rect, Room } from '../room.ts';
import { element, type Svg } from '../svg.ts';
import type { Span } from '../time/paint-time.ts';
import { roomOf, type Style, words } from '../words.ts';

export type StripPicture = {
  readonly width: number;
  readonly height: number;
  readonly lengthKm: number;
  readonly span: Span;
  /** Those of the border that have a place along it. */
  readonly events: readonly PaperEvent[];
  /** Towns beside the line. */
  readonly places: readonly { readonly name: string; readonly chainageKm: number }[];
  readonly kmName: (km: number) => string;
  readonly numberName: (value: number) => string;
  readonly axisDayName: (day: number, unit: 'month' | 'year', isFirst: boolean) => string;
};

const FOOT_PX = 34;
/** Left of the plot, where the time is written. */
const AXIS_PX = 54;
const STEPS_KM = [5, 10, 20, 50, 100, 250, 500, 1000];

export function paintStrip(picture: StripPicture): Svg {
  const { width, height, lengthKm, span, numberName, kmName } = picture;
  const [left, right] = [AXIS_PX, width - 10];
  const bottom = height - FOOT_PX;
  const toX = (km: number) => left + (Math.min(lengthKm, Math.max(0, km)) / lengthKm) * (right - left);
  const days = Math.max(1, span.toDay - span.fromDay + 1);
  const toY = (day: number) =>
    8 + ((span.toDay + 0.5 - Math.min(span.toDay, Math.max(span.fromDay, day))) / days) * (bottom - 16);
  const step = STEPS_KM.find((km) => lengthKm / km <= 7) ?? 2000;
  const ticks = Array.from({ length: Math.floor(lengthKm / step) + 1 }, (_, at) => at * step);
  const soft: Style = { size: 10, fill: INK.soft };
  return [
    element('rect', { x: left, y: 0, width: right - left, height: bottom, fill: '#f7f6f2' }),
    paintMonths(picture, toY, { left, right, bottom }),
    element('path', { d: `M${left} ${bottom}H${right}`, stroke: INK.ink, 'stroke-width': 1.2 }),
    ...ticks.map((km, at) => {
      const x = toX(km);
      const isLate = x > right - 24;
      return (
        element('path', { d: `M${round(x)} ${bottom}v4`, stroke: INK.ink, 'stroke-width': 1 }) +
        words(at === 0 ? kmName(km) : numberName(km), x, bottom + 14, {
          ...soft,
          anchor: at === 0 ? 'start' : isLate ? 'end' : 'middle',
        })
      );
    }),
    paintPlaces(picture, toX, height - 4),
    paintEvents(picture, toX, toY, { left, right, bottom }),
  ].join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
type Plot = { readonly left: number; readonly right: number; readonly bottom: number };

/** Months where they are few; else a line each year. */
function paintMonths(
  { span, axisDayName }: StripPicture,
  toY: (day: number) => number,
  { left, right }: Plot,
): Svg {
  const stride = (span.toDay - span.fromDay) / 30.4 <= 8 ? 'month' : 'year';
  const parts: Svg[] = [];
  let lastY = Infinity;
  for (let day = startOfUnit(span.fromDay, stride); day <= span.toDay; day = addUnits(day, stride, 1)) {
    const y = toY(day);
    if (day > span.fromDay)
      parts.push(
        element('path', { d: `M${left} ${round(y)}H${right}`, stroke: INK.line, 'stroke-width': 1 }),
      );
    if (lastY - y < 12 || y < 14) continue;
    lastY = y;
    parts.push(
      words(axisDayName(day, stride, day <= span.fromDay), left - 6, y - 3.5, {
        size: 10,
        fill: INK.soft,
        anchor: 'end',
      }),
    );
  }
  return parts.join('');
}

function paintPlaces({ places }: StripPicture, toX: (km: number) => number, y: number): Svg {
  const room = new Room([0, 0, Infinity, Infinity]);
  const style: Style = { size: 10, anchor: 'middle' };
  return places
    .map(({ name, chainageKm }) => {
      const x = toX(chainageKm);
      const [left, top, right, bottom] = roomOf(name, x, y, style);
      const shift = Math.max(0, 2 - left);
      const rect = [left + shift - 3, top, right + shift + 3, bottom] as const;
      return room.takeFirst([{ rect }]) ? words(name, x + shift, y, style) : '';
    })
    .join('');
}

/** Two numbers without a gap would be one. */
const apart = ([left, top, right, bottom]: Rect): Rect => [left - 2, top, right + 2, bottom];

function paintEvents(
  { events, numberName, width }: StripPicture,
  toX: (km: number) => number,
  toY: (day: number) => number,
  { bottom }: Plot,
): Svg {
  const room = new Room([0, 0, width, bottom]);
  const marks = events.map((event) => {
    const [x, y] = [toX(event.chainageKm ?? 0), toY(event.startDay)];
    const isIncident = categoryOf(event.type) === 'incident';
    const radius = isIncident ? Math.min(8, 3.4 + Math.sqrt(event.killed ?? 0)) : 3.4;
    return { event, x, y, isIncident, radius };
  });
  for (const { x, y, radius } of marks) room.take([x - radius, y - radius, x + radius, y + radius]);
  // What is smaller lies on top.
  const painted = marks
    .toSorted((a, b) => b.radius - a.radius)
    .map(({ event, x, y, isIncident, radius }) => {
      const km = event.chainageKm ?? 0;
      const colour = isIncident ? INK.incident : INK.diplomatic;
      const bar =
        event.precisionKm > 0
          ? element('path', {
              d: `M${round(toX(km - event.precisionKm))} ${round(y)}H${round(toX(km + event.precisionKm))}`,
              stroke: colour,
              'stroke-opacity': '0.5',
              'stroke-width': 1.4,
            })
          : '';
      const mark = isIncident
        ? element('circle', {
            cx: x,
            cy: y,
            r: radius,
            fill: colour,
            stroke: INK.ground,
            'stroke-width': 0.8,
          })
        : element('path', {
            d: diamond(x, y, radius),
            fill: INK.ground,
            stroke: colour,
            'stroke-width': 1.4,
          });
      return bar + mark;
    });
  const style: Style = { size: 10, weight: 700, halo: 1.5 };
  const numbers = marks.flatMap(({ event, x, y, radius, isIncident }) => {
    if (event.number === null || !isIncident) return [];
    const text = numberName(event.number);
    const spots = [
      { x: x + radius + 8, y: y + 3.6, style },
      { x: x - radius - 8, y: y + 3.6, style: { ...style, anchor: 'end' as const } },
      { x: x + radius + 22, y: y + 3.6, style },
    ];
    const found = room.takeFirst(
      spots.map((spot) => ({ ...spot, rect: apart(roomOf(text, spot.x, spot.y, spot.style)) })),
    );
    return found ? [words(text, found.x, found.y, found.style)] : [];
  });
  return [...painted, ...numbers].join('');
}
