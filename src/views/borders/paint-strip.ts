// Owns the picture of the strip: grid, stretch, events as symbols or as density, names along the axis. CSS px throughout.
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import { categoryOf, type EventType, type Status } from '../../contract/taxonomy.ts';
import type { Along } from '../../engine/answers.ts';
import { setFont } from '../../ui/canvas-font.ts';
import { numberName } from '../../words/format.ts';
import { type Named, placeNames } from './axis-names.ts';
import type { Palette } from './palette.ts';
import { type Days, kmTicks, type Stretch, type StripScale } from './strip-scale.ts';
import { texts } from './texts.ts';

export const RADIUS = 4.5;
/** From so many events on symbols would hide each other: squares by count take their place. */
export const MANY = 1200;
export const NAME_ROWS = 3;
export const NAME_ROW_PX = 15;
const SQUARE_PX = 8;
const OUTSIDE_ALPHA = 0.22;
/** A diamond of the same half diagonal looks smaller than a circle. */
const STRETCH = 1.16;

export type Scene = {
  readonly scale: StripScale;
  readonly palette: Palette;
  readonly along: Along;
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  readonly days: Days;
  readonly lengthKm: number;
  readonly names: readonly Named[];
  readonly stretch: Stretch | null;
  readonly dates: Days | null;
  readonly hover: number | null;
  readonly widthPx: number;
};

export function paintStrip(context: CanvasRenderingContext2D, scene: Scene): void {
  paintGrid(context, scene);
  paintStretch(context, scene);
  context.save();
  const { plot } = scene.scale;
  context.beginPath();
  context.rect(plot.left - RADIUS, plot.top, plot.right - plot.left + 2 * RADIUS, plot.bottom - plot.top);
  context.clip();
  if (scene.along.matching + scene.along.outside > MANY) paintDensity(context, scene);
  else paintSymbols(context, scene);
  context.restore();
  paintNames(context, scene);
}

function hairline(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
}

function paintGrid(context: CanvasRenderingContext2D, { scale, palette, days, lengthKm }: Scene): void {
  const { plot, toX, toY } = scale;
  setFont(context, palette.font);
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.inkFaint;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const { day, label } of timeTicks(days)) {
    const y = toY(day - 0.5);
    hairline(context, plot.left, y, plot.right, y);
    if (y - plot.top > 8) context.fillText(label, plot.left - 6, y - 7);
  }
  context.textBaseline = 'alphabetic';
  context.fillText(texts.t('unit'), plot.left - 10, plot.top - 8);
  context.textAlign = 'center';
  for (const km of kmTicks(lengthKm, (plot.right - plot.left) / 50)) {
    hairline(context, toX(km), plot.top, toX(km), plot.bottom);
    context.fillText(numberName(km), toX(km), plot.top - 8);
  }
  context.strokeStyle = palette.lineStrong;
  hairline(context, plot.left, plot.bottom, plot.right, plot.bottom);
}

/** First days of years, or of months when the span is short: what lies above such a line is of that year or month. */
function timeTicks({ fromDay, toDay }: Days): { day: number; label: string }[] {
  const isShort = toDay - fromDay < 500;
  const [firstYear = 0, lastYear = 0] = [fromDay, toDay].map((day) => Number(formatDate(day).slice(0, 4)));
  const every = Math.max(1, Math.ceil((lastYear - firstYear) / 12));
  const ticks: { day: number; label: string }[] = [];
  for (let year = firstYear; year <= lastYear; year += every) {
    for (let month = 1; month <= (isShort ? 10 : 1); month += 3) {
      const day = parseDate(`${year}-${String(month).padStart(2, '0')}-01`) ?? 0;
      if (day >= fromDay && day <= toDay)
        ticks.push({ day, label: month === 1 ? String(year) : `${year}-${String(month).padStart(2, '0')}` });
    }
  }
  return ticks;
}

function paintStretch(
  context: CanvasRenderingContext2D,
  { scale, palette, stretch, dates, hover }: Scene,
): void {
  const { plot, toX, toY } = scale;
  context.fillStyle = palette.accentSoft;
  if (dates) {
    const top = toY(dates.toDay + 0.5);
    context.fillRect(plot.left, top, plot.right - plot.left, toY(dates.fromDay - 0.5) - top);
  }
  if (stretch) {
    const [from, to] = [toX(stretch[0]), toX(stretch[1])];
    context.globalAlpha = 0.6;
    context.fillRect(from, plot.top, to - from, plot.bottom - plot.top);
    context.globalAlpha = 1;
    context.strokeStyle = palette.accent;
    hairline(context, from, plot.top, from, plot.bottom);
    hairline(context, to, plot.top, to, plot.bottom);
  }
  if (hover === null) return;
  context.strokeStyle = palette.lineStrong;
  context.setLineDash([2, 3]);
  hairline(context, hover, plot.top, hover, plot.bottom);
  context.setLineDash([]);
}

function paintSymbols(
  context: CanvasRenderingContext2D,
  { scale, palette, along, types, statuses }: Scene,
): void {
  const { toX, toY } = scale;
  const perKm = toX(1) - toX(0);
  // Oldest first, so that the newest lies on top.
  for (let at = along.key.length - 1; at >= 0; at--) {
    const type = types[along.type[at] as number] as EventType;
    const status = statuses[along.status[at] as number] as Status;
    const x = toX((along.chainage[at] as number) / 10);
    const y = toY(along.startDay[at] as number);
    const color = palette.types[type] ?? palette.ink;
    const fade = along.matches[at] === 1 ? 1 : OUTSIDE_ALPHA;
    const reach = (along.precisionKm[at] as number) * perKm;
    if (reach > RADIUS + 2) {
      context.fillStyle = color;
      context.globalAlpha = 0.22 * fade;
      context.fillRect(x - reach, y - 1.5, 2 * reach, 3);
    }
    context.globalAlpha = fade;
    paintSymbol(context, palette, type, status, color, x, y);
  }
  context.globalAlpha = 1;
}

function trace(
  context: CanvasRenderingContext2D,
  type: EventType,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  if (categoryOf(type) === 'incident') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const r = radius * STRETCH;
  context.moveTo(x, y - r);
  context.lineTo(x + r, y);
  context.lineTo(x, y + r);
  context.lineTo(x - r, y);
  context.closePath();
}

/** Filled; hollow when contested, dashed when planned. */
function paintSymbol(
  context: CanvasRenderingContext2D,
  palette: Palette,
  type: EventType,
  status: Status,
  color: string,
  x: number,
  y: number,
): void {
  const isHollow = status === 'contested' || status === 'planned' || status === 'retracted';
  trace(context, type, x, y, RADIUS + 0.75);
  context.fillStyle = palette.panel;
  context.fill();
  trace(context, type, x, y, isHollow ? RADIUS - 1 : RADIUS);
  if (!isHollow) {
    context.fillStyle = color;
    context.fill();
    return;
  }
  context.strokeStyle = color;
  context.lineWidth = 2;
  if (status === 'planned') context.setLineDash([2.6, 2]);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 1;
}

function paintDensity(context: CanvasRenderingContext2D, { scale, palette, along }: Scene): void {
  const { plot, toX, toY } = scale;
  const columns = Math.ceil((plot.right - plot.left) / SQUARE_PX);
  const rows = Math.ceil((plot.bottom - plot.top) / SQUARE_PX);
  const counts = new Uint32Array(columns * rows);
  let most = 1;
  for (let at = 0; at < along.key.length; at++) {
    if (along.matches[at] !== 1) continue;
    const column = Math.min(
      columns - 1,
      Math.floor((toX((along.chainage[at] as number) / 10) - plot.left) / SQUARE_PX),
    );
    const row = Math.floor((toY(along.startDay[at] as number) - plot.top) / SQUARE_PX);
    if (row < 0 || row >= rows) continue;
    const cell = row * columns + column;
    const count = (counts[cell] as number) + 1;
    counts[cell] = count;
    if (count > most) most = count;
  }
  const shades = palette.density.length;
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell] as number;
    if (count === 0) continue;
    const shade = most === 1 ? 0 : Math.round((Math.log(count) / Math.log(most)) * (shades - 1));
    context.fillStyle = palette.density[shade] ?? palette.ink;
    context.fillRect(
      plot.left + (cell % columns) * SQUARE_PX,
      plot.top + Math.floor(cell / columns) * SQUARE_PX,
      SQUARE_PX - 1,
      SQUARE_PX - 1,
    );
  }
}

function paintNames(context: CanvasRenderingContext2D, { scale, palette, names, widthPx }: Scene): void {
  const { plot, toX } = scale;
  setFont(context, palette.font);
  const placed = placeNames(names, toX, (name) => context.measureText(name).width, {
    left: 0,
    right: widthPx,
    rows: NAME_ROWS,
  });
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineWidth = 1;
  const yOf = (row: number) => plot.bottom + 6 + row * NAME_ROW_PX;
  for (const { kind, x, row } of placed) {
    context.strokeStyle = kind === 'crossing' ? palette.inkFaint : palette.line;
    hairline(context, x, plot.bottom, x, yOf(row));
  }
  // Paper around the letters, for lines to names below run behind.
  context.strokeStyle = palette.panel;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  for (const { name, kind, left, row } of placed) {
    context.strokeText(name, left, yOf(row) + 10);
    context.fillStyle = kind === 'crossing' ? palette.ink : palette.inkFaint;
    context.fillText(name, left, yOf(row) + 10);
  }
  context.lineWidth = 1;
}
