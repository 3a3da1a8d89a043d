// Owns the picture of the strip: grid, stretch, events as symbols or as density, names along the axis. CSS px throughout.

import type { Reach } from '../../../api/get-reach.ts';
import { densitySteps, shadeOf } from '../../../canvas/density-scale.ts';
import { drawSymbol } from '../../../canvas/draw-symbol.ts';
import { setFont } from '../../../canvas/fonts.ts';
import { hatch } from '../../../canvas/hatch.ts';
import type { Palette } from '../../../canvas/palette.ts';
import type { KeptPicture, PictureSize } from '../../../canvas/picture.ts';
import { formatDate, parseDate } from '../../../contract/calendar-date.ts';
import type { EventType, Status } from '../../../contract/taxonomy.ts';
import { type Along, type AlongSquares, isFar } from '../../../engine/along.ts';
import { monthAlone, numberName } from '../../../words/format.ts';
import { type Days, kmTicks, RADIUS, type Stretch, type StripScale } from '../strip-scale.ts';
import { texts } from '../texts.ts';
import { type Named, placeNames } from './axis-names.ts';

export const NAME_ROWS = 3;
export const NAME_ROW_PX = 15;
const OUTSIDE_ALPHA = 0.22;
/** Of what is far from the line, within the stretch. */
const FAR_ALPHA = 0.4;
/** Of the tick at a crossing for whose name there is no room. */
const TICK_PX = 5;
/** Half of what `km 1,234` and the number of a tick beside it need. */
const PLACE_ROOM_PX = 44;

export type Scene = {
  readonly scale: StripScale;
  readonly palette: Palette;
  readonly along: Along;
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  readonly names: readonly Named[];
  readonly stretch: Stretch | null;
  readonly dates: Days | null;
  readonly placeKm: number | null;
  /** Place in the list of the event that is pointed at elsewhere; −1: none. */
  readonly pointed: number;
  /** Null where the collection does not say until when it was collected. */
  readonly reach: Reach | null;
} & PictureSize;

/** `hatching`: the picture that is kept of what was not fully collected. */
export function paintStrip(context: CanvasRenderingContext2D, scene: Scene, hatching: KeptPicture): void {
  paintReach(context, scene, hatching);
  paintGrid(context, scene);
  paintStretch(context, scene);
  context.save();
  const { plot } = scene.scale;
  context.beginPath();
  context.rect(plot.left - RADIUS, plot.top, plot.right - plot.left + 2 * RADIUS, plot.bottom - plot.top);
  context.clip();
  if (scene.along.squares !== null) paintSquares(context, scene, scene.along.squares);
  else paintSymbols(context, scene);
  context.restore();
  paintNames(context, scene);
  paintPlace(context, scene);
}

function hairline(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
}

/** Top of the time of which anything was collected, px: above it there are no lines, for they would say that nothing happened. */
const topOfCollected = ({ reach, scale }: Scene) =>
  reach === null ? scale.plot.top : topOf(scale, reach.thinDay);

/** Where a day ends, px within the plot; the room over the last one is that one's. */
function topOf({ plot, span, toY }: StripScale, day: number): number {
  const y = toY(day + 0.5);
  return y <= span.top ? plot.top : Math.min(plot.bottom, Math.round(y));
}

/** Lightly over time of which little was read, strongly over that of which nothing was. */
function paintReach(context: CanvasRenderingContext2D, scene: Scene, hatching: KeptPicture): void {
  const { reach, palette, pixelRatio, scale } = scene;
  const { plot } = scale;
  if (reach === null) return;
  const [full, after] = [topOf(scale, reach.fullDay), topOf(scale, reach.thinDay)];
  if (full <= plot.top) return;
  const picture = hatching.show(scene, [palette, plot.left, plot.right, plot.top, after, full], (on) => {
    hatch(on, { ...plot, top: after, bottom: full }, palette.hatchThin);
    hatch(on, { ...plot, bottom: after }, palette.hatchAfter);
  });
  context.drawImage(picture, 0, 0, picture.width / pixelRatio, picture.height / pixelRatio);
}

function paintGrid(context: CanvasRenderingContext2D, scene: Scene): void {
  const { scale, palette, placeKm } = scene;
  const { days } = scene.along;
  const { plot, lengthKm, toX, toY } = scale;
  setFont(context, palette.axisFont);
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.inkFaint;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const top = topOfCollected(scene);
  for (const { day, lines } of timeTicks(days)) {
    const y = toY(day - 0.5);
    if (y >= top) hairline(context, plot.left, y, plot.right, y);
    lines.forEach((line, at) => {
      const lineY = y - 7 - at * LINE_PX;
      if (lineY - plot.top > 1) context.fillText(line, plot.left - 6, lineY);
    });
  }
  context.textBaseline = 'alphabetic';
  context.fillText(texts.t('unit'), plot.left - 10, plot.top - 8);
  context.textAlign = 'center';
  for (const km of kmTicks(lengthKm, (plot.right - plot.left) / 50)) {
    hairline(context, toX(km), top, toX(km), plot.bottom);
    // The chainage that is pointed at is written there.
    if (placeKm !== null && Math.abs(toX(placeKm) - toX(km)) < PLACE_ROOM_PX) continue;
    context.fillText(numberName(km), toX(km), plot.top - 8);
  }
  context.strokeStyle = palette.lineStrong;
  hairline(context, plot.left, plot.bottom, plot.right, plot.bottom);
}

/** Of the words beside the axis of time. */
const LINE_PX = 12;

/**
 * First days of years, or of months when the span is short: what lies above such a line is of that year or month. `lines`: from the
 * line upwards; a month of which no year stands below says its own.
 */
function timeTicks({ fromDay, toDay }: Days): { day: number; lines: readonly string[] }[] {
  const isShort = toDay - fromDay < 500;
  const [firstYear = 0, lastYear = 0] = [fromDay, toDay].map((day) => Number(formatDate(day).slice(0, 4)));
  const every = Math.max(1, Math.ceil((lastYear - firstYear) / 12));
  const ticks: { day: number; lines: readonly string[] }[] = [];
  for (let year = firstYear; year <= lastYear; year += every) {
    for (let month = 1; month <= (isShort ? 10 : 1); month += 3) {
      const day = parseDate(`${year}-${String(month).padStart(2, '0')}-01`) ?? 0;
      if (day < fromDay || day > toDay) continue;
      const own = ticks.length === 0 ? [String(year)] : [];
      ticks.push({ day, lines: month === 1 ? [String(year)] : [monthAlone(month), ...own] });
    }
  }
  return ticks;
}

function paintStretch(context: CanvasRenderingContext2D, { scale, palette, stretch, dates }: Scene): void {
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
}

function paintSymbols(
  context: CanvasRenderingContext2D,
  { scale, palette, along, types, statuses }: Scene,
): void {
  const { plot, toX, toEventY } = scale;
  const perKm = toX(1) - toX(0);
  // Oldest first, so that the newest lies on top.
  for (let at = along.key.length - 1; at >= 0; at--) {
    const type = types[along.type[at] as number] as EventType;
    const status = statuses[along.status[at] as number] as Status;
    const x = toX((along.chainage[at] as number) / 10);
    const y = toEventY(along.startDay[at] as number);
    const precisionKm = along.precisionKm[at] as number;
    const isFaint = isFar(along.distance[at] as number, precisionKm);
    const fade = along.matches[at] !== 1 ? OUTSIDE_ALPHA : isFaint ? FAR_ALPHA : 1;
    const reach = precisionKm * perKm;
    if (reach > RADIUS + 2) {
      context.fillStyle = palette.type[type];
      context.globalAlpha = 0.22 * fade;
      const [from, to] = [Math.max(plot.left, x - reach), Math.min(plot.right, x + reach)];
      context.fillRect(from, y - 1.5, to - from, 3);
    }
    context.globalAlpha = fade;
    drawSymbol(context, palette, { type, status, radius: RADIUS }, x, y);
  }
  context.globalAlpha = 1;
}

/** The shades are those of the map's density layer; what lies outside the stretch is paler. */
function paintSquares(
  context: CanvasRenderingContext2D,
  { scale, palette }: Scene,
  squares: AlongSquares,
): void {
  const { plot, span } = scale;
  const { columns, rows, matching, outside } = squares;
  let most = 1;
  for (const counts of [matching, outside]) for (const count of counts) if (count > most) most = count;
  const steps = densitySteps(most);
  const xOf = (column: number) => Math.round(plot.left + (column / columns) * (plot.right - plot.left));
  const yOf = (row: number) => Math.round(span.top + (row / rows) * (span.bottom - span.top));
  for (const counts of [outside, matching]) {
    context.globalAlpha = counts === matching ? 1 : OUTSIDE_ALPHA;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const count = counts[row * columns + column] as number;
        if (count === 0) continue;
        const [x, y] = [xOf(column), yOf(row)];
        context.fillStyle = palette.density[shadeOf(steps, count)] ?? palette.ink;
        context.fillRect(x, y, xOf(column + 1) - x - 1, yOf(row + 1) - y - 1);
      }
    }
  }
  context.globalAlpha = 1;
}

/** The chainage that is pointed at, here or on the map. */
function paintPlace(context: CanvasRenderingContext2D, scene: Scene): void {
  const { scale, palette, along, placeKm, pointed, widthPx } = scene;
  if (placeKm === null) return;
  const { plot, toX } = scale;
  const x = toX(placeKm);
  context.lineWidth = 1;
  context.strokeStyle = palette.accent;
  context.setLineDash([2, 3]);
  hairline(context, x, plot.top, x, plot.bottom);
  context.setLineDash([]);
  if (pointed >= 0) {
    context.beginPath();
    context.arc(x, scale.toEventY(along.startDay[pointed] as number), RADIUS + 4, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.stroke();
  }
  setFont(context, palette.axisFont);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const label = texts.t('at-km', { km: numberName(Math.round(placeKm)) });
  const half = context.measureText(label).width / 2 + 3;
  const middle = Math.min(widthPx - half, Math.max(half, x));
  context.fillStyle = palette.accent;
  context.fillText(label, middle, plot.top - 8);
}

function paintNames(context: CanvasRenderingContext2D, { scale, palette, names, widthPx }: Scene): void {
  const { plot, toX } = scale;
  setFont(context, palette.axisFont);
  const placed = placeNames(names, toX, (name) => context.measureText(name).width, {
    left: 0,
    right: widthPx,
    rows: NAME_ROWS,
  });
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineWidth = 1;
  const yOf = (row: number) => plot.bottom + 6 + row * NAME_ROW_PX;
  context.strokeStyle = palette.inkFaint;
  for (const { kind, km } of names)
    if (kind === 'crossing') hairline(context, toX(km), plot.bottom, toX(km), plot.bottom + TICK_PX);
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
