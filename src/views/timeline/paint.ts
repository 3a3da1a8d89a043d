// Owns how the timeline is painted, from a description of the scene alone. The bars are a picture of their own.
import type { Reach } from '../../api/get-reach.ts';
import type { Palette } from '../../canvas/palette.ts';
import type { PictureSize } from '../../canvas/picture.ts';
import { roundBelow } from '../../canvas/round-number.ts';
import { type Bars, bucketAt, endOfBucket, peaksOf } from './bars.ts';
import type { BarsPicture } from './bars-picture.ts';
import type { Lettering } from './lettering.ts';
import { type Heights, heightsOf, type Plot } from './plot.ts';
import type { Domain, Ends, Scale } from './time-axis.ts';

export type Scene = PictureSize & {
  readonly plot: Plot;
  readonly domain: Domain;
  readonly scale: Scale;
  readonly bars: Bars | null;
  /** Null without dates. */
  readonly brush: Ends | null;
  readonly hoverDay: number | null;
  /** Null where the collection does not say until when it was collected. */
  readonly reach: Reach | null;
  /** Null where nothing can be said of today: it lies after the end of collection. */
  readonly today: number | null;
  readonly todayName: string;
  readonly reachName: string;
  readonly palette: Palette;
};

/** On an empty canvas, in CSS px. */
export function paint(
  context: CanvasRenderingContext2D,
  scene: Scene,
  picture: BarsPicture,
  lettering: Lettering,
): Heights {
  const { pixelRatio, plot, palette, scale, bars, domain } = scene;
  const heights = heightsOf(plot, bars === null ? { up: 0, down: 0 } : peaksOf(bars, domain));
  const device = (px: number) => Math.round(px * pixelRatio) / pixelRatio;
  const shade = (color: string, from: number, to: number) => {
    const x0 = device(Math.max(scale.toX(from), plot.left));
    const x1 = device(Math.min(scale.toX(to), plot.right));
    context.fillStyle = color;
    if (x1 > x0) context.fillRect(x0, plot.top, x1 - x0, plot.bottom - plot.top);
  };
  const edges = edgesOf(scene.brush);
  if (edges !== null) shade(palette.brush, edges.from, edges.end);
  const hovered =
    bars !== null && scene.hoverDay !== null ? bucketAt(bars.answer, Math.floor(scene.hoverDay)) : -1;
  if (bars !== null && hovered >= 0) {
    shade(palette.pointed, bars.answer.startDays[hovered] ?? 0, endOfBucket(bars.answer, hovered));
  }
  paintGrid(context, scene, heights, lettering);
  if (bars !== null) {
    paintBars(context, { ...scene, bars, heights }, picture, edges);
  }
  context.fillStyle = palette.lineStrong;
  // No line where there is no number: it would say that nothing happened.
  context.fillRect(plot.left, heights.axisY, Math.max(0, endOfNumbers(scene) - plot.left), 1);
  paintToday(context, scene);
  if (edges !== null) paintOutline(context, scene, edges);
  lettering.drawAxis(context, scene);
  return heights;
}

/** Where the time ends of which anything was collected, px. */
function endOfNumbers({ plot, scale, reach }: Scene): number {
  return reach === null ? plot.right : Math.min(plot.right, Math.round(scale.toX(reach.thinDay + 1)));
}

/** Where the brush begins and ends (exclusive). */
const edgesOf = (brush: Ends | null) => brush && { from: brush.from, end: brush.to + 1 };

/** The picture of the bars, faded outside the brush. */
function paintBars(
  context: CanvasRenderingContext2D,
  subject: Scene & { readonly bars: Bars; readonly heights: Heights },
  picture: BarsPicture,
  edges: { from: number; end: number } | null,
): void {
  const { scale, plot, pixelRatio } = subject;
  const bars = picture.of(subject);
  const device = (px: number) => Math.round(Math.min(Math.max(px, plot.left), plot.right) * pixelRatio);
  const left = edges === null ? 0 : device(scale.toX(edges.from));
  const right = edges === null ? bars.width : device(scale.toX(edges.end));
  const copy = (from: ImageBitmap, x0: number, x1: number, alpha: number) => {
    if (x1 <= x0) return;
    context.globalAlpha = alpha;
    context.drawImage(from, x0, 0, x1 - x0, from.height, x0, 0, x1 - x0, from.height);
  };
  context.setTransform(1, 0, 0, 1, 0, 0);
  copy(bars, left, right, 1);
  if (edges !== null) {
    const { picture: faded, alpha } = picture.fadedOf(subject);
    copy(faded, 0, left, alpha);
    copy(faded, right, faded.width, alpha);
  }
  context.globalAlpha = 1;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
}

function paintGrid(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { axisY, pxPerEvent }: Heights,
  lettering: Lettering,
): void {
  const { plot, palette, bars } = scene;
  if (bars === null) return;
  const mark = roundBelow(Math.max(1, ((axisY - plot.top) / pxPerEvent) * 0.9));
  const text = mark >= 1000 ? `${mark / 1000}k` : String(mark);
  for (const y of [axisY - mark * pxPerEvent, axisY + mark * pxPerEvent]) {
    if (y < plot.top || y > plot.bottom) continue;
    context.fillStyle = palette.line;
    context.fillRect(plot.left, Math.round(y), Math.max(0, endOfNumbers(scene) - plot.left), 1);
    lettering.drawNumber(context, scene, text, Math.round(y));
  }
}

function paintToday(context: CanvasRenderingContext2D, scene: Scene): void {
  const { plot, palette, scale, domain, today } = scene;
  if (today === null || today < domain.startDay || today >= domain.endDay) return;
  const x = Math.round(scale.toX(today + 0.5));
  context.fillStyle = palette.ink;
  for (let y = plot.top - 2; y < plot.bottom; y += 5) context.fillRect(x, y, 1.5, 2);
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
