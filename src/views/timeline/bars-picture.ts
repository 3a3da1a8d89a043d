// Owns the picture of the bars: painted when they change, copied while only the brush moves. Rectangles alone, since a
// path of many is slow; without a GPU a copied bitmap costs a tenth of them.
import type { Reach } from '../../api/get-reach.ts';
import { hatch } from '../../canvas/hatch.ts';
import type { Palette } from '../../canvas/palette.ts';
import { KeptPicture, type PictureSize } from '../../canvas/picture.ts';
import { type Bars, endOfBucket, happened, type Layer, planned } from './bars.ts';
import type { Heights, Plot } from './plot.ts';
import type { Scale } from './time-axis.ts';

type Subject = PictureSize & {
  readonly bars: Bars;
  /** Null where the collection does not say until when it was collected. */
  readonly reach: Reach | null;
  readonly plot: Plot;
  readonly scale: Scale;
  readonly heights: Heights;
  readonly palette: Palette;
};

/** How much of a bar's colour is left outside the brush. */
const FADED_SHARE = 0.3;

/** A picture, and how it is copied. */
type Copied = { readonly picture: ImageBitmap; readonly alpha: number };

export class BarsPicture {
  readonly #whole = new KeptPicture();
  readonly #faded = new KeptPicture();

  /** In device pixels, as large as the timeline's canvas. */
  of(subject: Subject): ImageBitmap {
    return show(this.#whole, subject, 1);
  }

  /** The same outside the brush: paler, but for hatching, which says the same there. */
  fadedOf(subject: Subject): Copied {
    // Without hatching it need not be painted.
    if (subject.reach === null || subject.scale.toX(subject.reach.fullDay + 1) >= subject.plot.right)
      return { picture: this.of(subject), alpha: FADED_SHARE };
    return { picture: show(this.#faded, subject, FADED_SHARE), alpha: 1 };
  }

  /** Gives the pictures' memory back at once. */
  close(): void {
    this.#whole.close();
    this.#faded.close();
  }
}

/** Answers and layers are the same objects as long as they say the same; a scale is known by two of its points. */
function show(kept: KeptPicture, subject: Subject, alpha: number): ImageBitmap {
  const { bars, reach, palette, heights, scale } = subject;
  const of = [
    bars.answer,
    bars.layers,
    bars.countsPlanned,
    reach,
    palette,
    heights.axisY,
    heights.pxPerEvent,
    scale.toX(0),
    scale.pxPerDay,
  ];
  return kept.show(subject, of, (on) => {
    if (reach !== null) paintReach(on, subject, reach);
    on.globalAlpha = alpha;
    paintSide(on, subject, bars.layers.up, -1);
    paintSide(on, subject, bars.layers.down, 1);
  });
}

/** Behind the bars: lightly over time of which little was read, strongly over that of which nothing was. */
function paintReach(
  context: OffscreenCanvasRenderingContext2D,
  { scale, plot, palette }: Subject,
  { fullDay, thinDay }: Reach,
): void {
  const x = (day: number) => Math.min(Math.max(Math.round(scale.toX(day)), plot.left), plot.right);
  hatch(context, { ...plot, left: x(fullDay + 1), right: x(thinDay + 1) }, palette.hatchThin);
  hatch(context, { ...plot, left: x(thinDay + 1) }, palette.hatchAfter);
}

function paintSide(
  context: OffscreenCanvasRenderingContext2D,
  { bars, scale, plot, palette, pixelRatio, heights: { axisY, pxPerEvent } }: Subject,
  layers: readonly Layer[],
  direction: 1 | -1,
): void {
  const device = (px: number) => Math.round(px * pixelRatio) / pixelRatio;
  const { startDays } = bars.answer;
  for (let bucket = 0; bucket < startDays.length; bucket += 1) {
    const start = scale.toX(startDays[bucket] ?? 0);
    const end = scale.toX(endOfBucket(bars.answer, bucket));
    const gap = end - start < MIN_GAPPED_PX ? 0 : Math.min(6, Math.max(1, (end - start) * 0.1));
    const x0 = Math.max(device(start), plot.left);
    const x1 = Math.min(Math.max(device(end - gap), x0 + 1 / pixelRatio), plot.right);
    if (x1 <= x0) continue;
    let sum = 0;
    for (const { column, type } of layers) {
      const count = happened(bars, bucket, column);
      if (count === 0) continue;
      const [y, height] = slice(sum, count);
      sum += count;
      context.fillStyle = palette.type[type];
      context.fillRect(x0, y, x1 - x0, height);
    }
    for (const { column, type } of layers) {
      const count = planned(bars, bucket, column);
      if (count === 0) continue;
      const [near, exact] = slice(sum, count);
      sum += count;
      // Thinner it would be a few dots on the bar below; it grows away from the axis.
      const height = Math.max(exact, LOWEST_BOX_PX);
      const y = direction > 0 ? near : near + exact - height;
      hollowBox(context, palette.type[type], x0, y, x1 - x0, height);
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

/** Dashes need room: a lower box has a plain outline. */
const LOWEST_DASHED_PX = 13;
const LOWEST_BOX_PX = 6;

/** A hollow box for what is planned, of rectangles. */
function hollowBox(
  context: OffscreenCanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour;
  const isDashed = height >= LOWEST_DASHED_PX && width >= LOWEST_DASHED_PX;
  const [dash, gap] = isDashed ? [DASH_PX, DASH_GAP_PX] : [Math.max(width, height), 0];
  for (let at = 0; at < width; at += dash + gap) {
    const length = Math.min(dash, width - at);
    context.fillRect(x + at, y, length, 1);
    context.fillRect(x + at, y + height - 1, length, 1);
  }
  for (let at = 0; at < height; at += dash + gap) {
    const length = Math.min(dash, height - at);
    context.fillRect(x, y + at, 1, length);
    context.fillRect(x + width - 1, y + at, 1, length);
  }
}
