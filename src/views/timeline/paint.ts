// Owns how the timeline is painted, from a description of the scene alone. Rectangles only: a path of many is slow.
import { axisLabels } from './axis-labels.ts';
import { type Bars, bucketAt, endOfBucket, happened, type Layer, peaksOf, planned } from './bars.ts';
import type { Palette } from './palette.ts';
import { type DayRange, type Domain, hasDates, type Scale } from './time-axis.ts';

/** Where the bars go, CSS px. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type Scene = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  readonly plot: Plot;
  readonly domain: Domain;
  readonly scale: Scale;
  readonly bars: Bars | null;
  readonly range: DayRange;
  readonly hoverDay: number | null;
  readonly today: number;
  readonly todayName: string;
  readonly palette: Palette;
};

const LABEL_BASELINE_PX = 16;
/** One event is never drawn higher than the room for these many would make it. */
const MIN_PEAK_UP = 4;
const MIN_PEAK_DOWN = 2;

/** Share of the room that the highest bar takes. */
const HEADROOM = 0.94;

export type Heights = { readonly axisY: number; readonly pxPerEvent: number };

/** One scale for both sides; the axis leaves each the room that its peak asks for. */
export function heightsOf({ top, bottom }: Plot, peaks: { up: number; down: number }): Heights {
  const up = Math.max(peaks.up, MIN_PEAK_UP);
  const down = Math.max(peaks.down, MIN_PEAK_DOWN);
  const shareDown = Math.min(Math.max(down / (up + down), 0.3), 0.65);
  const height = bottom - top;
  const axisY = Math.round(top + height * (1 - shareDown));
  return { axisY, pxPerEvent: Math.min((axisY - top) / up, (bottom - axisY - 1) / down) * HEADROOM };
}

export function paint(context: CanvasRenderingContext2D, scene: Scene): Heights {
  const { widthPx, heightPx, pixelRatio, plot, palette, scale, bars, domain } = scene;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  context.font = palette.font;
  const heights = heightsOf(plot, bars === null ? { up: 0, down: 0 } : peaksOf(bars, domain));
  const device = (px: number) => Math.round(px * pixelRatio) / pixelRatio;
  const shade = (color: string, from: number, to: number) => {
    const x0 = device(Math.max(scale.toX(from), plot.left));
    const x1 = device(Math.min(scale.toX(to), plot.right));
    context.fillStyle = color;
    if (x1 > x0) context.fillRect(x0, plot.top, x1 - x0, plot.bottom - plot.top);
  };
  const edges = rangeEdges(scene);
  if (edges !== null) shade(palette.brush, edges.from, edges.end);
  const hovered =
    bars !== null && scene.hoverDay !== null ? bucketAt(bars.answer, Math.floor(scene.hoverDay)) : -1;
  if (bars !== null && hovered >= 0) {
    shade(palette.hover, bars.answer.startDays[hovered] ?? 0, endOfBucket(bars.answer, hovered));
  }
  paintGrid(context, scene, heights);
  if (bars !== null) {
    paintSide(context, scene, bars, bars.layers.up, heights, -1);
    paintSide(context, scene, bars, bars.layers.down, heights, 1);
  }
  context.fillStyle = palette.lineStrong;
  context.fillRect(plot.left, heights.axisY, plot.right - plot.left, 1);
  paintToday(context, scene);
  if (edges !== null) paintOutline(context, scene, edges);
  paintLabels(context, scene);
  return heights;
}

/** Where the brush begins and ends (exclusive); an open end is that of the domain. Null without dates. */
function rangeEdges({ range, domain }: Scene): { from: number; end: number } | null {
  if (!hasDates(range)) return null;
  return { from: range.from ?? domain.startDay, end: range.to === null ? domain.endDay : range.to + 1 };
}

function paintSide(
  context: CanvasRenderingContext2D,
  scene: Scene,
  bars: Bars,
  layers: readonly Layer[],
  { axisY, pxPerEvent }: Heights,
  direction: 1 | -1,
): void {
  const { scale, plot, palette, pixelRatio } = scene;
  const device = (px: number) => Math.round(px * pixelRatio) / pixelRatio;
  const edges = rangeEdges(scene);
  const brushLeft = edges === null ? plot.left : device(scale.toX(edges.from));
  const brushRight = edges === null ? plot.right : device(scale.toX(edges.end));
  const { startDays } = bars.answer;
  for (let bucket = 0; bucket < startDays.length; bucket += 1) {
    const start = scale.toX(startDays[bucket] ?? 0);
    const end = scale.toX(endOfBucket(bars.answer, bucket));
    const gap = end - start < MIN_GAPPED_PX ? 0 : Math.min(6, Math.max(1, (end - start) * 0.1));
    const x0 = Math.max(device(start), plot.left);
    const x1 = Math.min(Math.max(device(end - gap), x0 + 1 / pixelRatio), plot.right);
    if (x1 <= x0) continue;
    let sum = 0;
    for (const { column, colour } of layers) {
      const count = happened(bars, bucket, column);
      if (count === 0) continue;
      const [y, height] = slice(sum, count);
      sum += count;
      const solid0 = Math.min(Math.max(brushLeft, x0), x1);
      const solid1 = Math.max(Math.min(brushRight, x1), solid0);
      context.fillStyle = palette.faded[colour] ?? '';
      if (solid0 > x0) context.fillRect(x0, y, solid0 - x0, height);
      if (x1 > solid1) context.fillRect(solid1, y, x1 - solid1, height);
      context.fillStyle = palette.types[colour] ?? '';
      if (solid1 > solid0) context.fillRect(solid0, y, solid1 - solid0, height);
    }
    for (const { column, colour } of layers) {
      const count = planned(bars, bucket, column);
      if (count === 0) continue;
      const [y, height] = slice(sum, count);
      sum += count;
      dashedBox(context, palette.types[colour] ?? '', x0, y, x1 - x0, height);
    }
  }

  /** Top and height of a layer, on whole device pixels so that layers meet without seams. */
  function slice(from: number, count: number): [number, number] {
    const near = axisY + (direction > 0 ? 1 : 0) + device(from * pxPerEvent) * direction;
    const far = axisY + (direction > 0 ? 1 : 0) + device((from + count) * pxPerEvent) * direction;
    return [Math.min(near, far), Math.max(Math.abs(far - near), 1 / pixelRatio)];
  }
}

const MIN_GAPPED_PX = 3;
const DASH_PX = 3;
const DASH_GAP_PX = 2;

/** A hollow box for what is planned: dashes of rectangles. */
function dashedBox(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour;
  for (let at = 0; at < width; at += DASH_PX + DASH_GAP_PX) {
    const length = Math.min(DASH_PX, width - at);
    context.fillRect(x + at, y, length, 1);
    context.fillRect(x + at, y + height - 1, length, 1);
  }
  for (let at = 0; at < height; at += DASH_PX + DASH_GAP_PX) {
    const length = Math.min(DASH_PX, height - at);
    context.fillRect(x, y + at, 1, length);
    context.fillRect(x + width - 1, y + at, 1, length);
  }
}

/** The largest of 1, 2, 5, 10, … that is not above a number. */
export function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return power * ([5, 2].find((step) => step * power <= value) ?? 1);
}

function paintGrid(context: CanvasRenderingContext2D, scene: Scene, { axisY, pxPerEvent }: Heights): void {
  const { plot, palette, bars } = scene;
  if (bars === null) return;
  const mark = niceBelow(((axisY - plot.top) / pxPerEvent) * 0.9);
  const text = mark >= 10_000 ? `${mark / 1000}k` : String(mark);
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const y of [axisY - mark * pxPerEvent, axisY + mark * pxPerEvent]) {
    if (y < plot.top || y > plot.bottom) continue;
    context.fillStyle = palette.line;
    context.fillRect(plot.left, Math.round(y), plot.right - plot.left, 1);
    context.fillStyle = palette.inkFaint;
    context.fillText(text, plot.left - 5, Math.round(y) + 0.5);
  }
}

function paintToday(context: CanvasRenderingContext2D, scene: Scene): void {
  const { plot, palette, scale, domain, today, todayName } = scene;
  if (today < domain.startDay || today >= domain.endDay) return;
  const x = Math.round(scale.toX(today + 0.5));
  context.fillStyle = palette.ink;
  for (let y = plot.top - 2; y < plot.bottom; y += 5) context.fillRect(x, y, 1.5, 2);
  context.textBaseline = 'alphabetic';
  const width = context.measureText(todayName).width;
  const fitsBefore = x - width - 4 >= plot.left;
  context.textAlign = fitsBefore ? 'right' : 'left';
  context.fillStyle = palette.inkFaint;
  context.fillText(todayName, fitsBefore ? x - 4 : x + 5, plot.top - 5);
}

function paintOutline(
  context: CanvasRenderingContext2D,
  { plot, palette, scale }: Scene,
  { from, end }: { from: number; end: number },
): void {
  const x0 = Math.max(Math.round(scale.toX(from)), plot.left);
  const x1 = Math.min(Math.round(scale.toX(end)), plot.right);
  if (x1 < plot.left || x0 > plot.right) return;
  context.fillStyle = palette.accent;
  const isCut = (px: number, limit: number) => px === limit;
  if (!isCut(x0, plot.left) || scale.toX(from) >= plot.left - 1)
    context.fillRect(x0, plot.top, 1, plot.bottom - plot.top);
  if (!isCut(x1, plot.right) || scale.toX(end) <= plot.right + 1)
    context.fillRect(x1 - 1, plot.top, 1, plot.bottom - plot.top);
  context.globalAlpha = 0.5;
  context.fillRect(x0, plot.top, x1 - x0, 1);
  context.fillRect(x0, plot.bottom - 1, x1 - x0, 1);
  context.globalAlpha = 1;
}

function paintLabels(context: CanvasRenderingContext2D, { plot, palette, scale, domain }: Scene): void {
  const measure = (text: string) => context.measureText(text).width;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { xPx, text } of axisLabels(domain, scale, plot.right + 16, measure)) {
    context.fillStyle = palette.line;
    context.fillRect(Math.round(xPx), plot.bottom, 1, 4);
    context.fillStyle = palette.inkFaint;
    context.fillText(text, Math.round(xPx), plot.bottom + LABEL_BASELINE_PX);
  }
}
