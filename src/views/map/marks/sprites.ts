// Owns pictures of marks that are drawn again and again: made once, then copied. Without a GPU a copied bitmap is
// rasterised in a tenth of the time of the arcs that it shows (10 ms a frame against 45 to 75 for 700 stacks).
import { drawSymbol } from '../../../canvas/draw-symbol.ts';
import type { Palette } from '../../../canvas/palette.ts';
import type { Glyph } from '../../../canvas/symbol-shape.ts';
import { drawLabel, drawRing, labelPx, type RingKind } from './draw-stack.ts';

/** Radii are rounded to half a pixel and shares to a 24th of the ring, so that few pictures serve all marks. */
const RADIUS_STEPS = 2;
const SHARE_STEPS = 24;
/** Room around the radius for paper, and for the corners of a diamond, CSS px. */
const MARGIN = 5;
/** Four characters are not wider than twice this, with the margin. */
const LABEL_HALF_PX = 10;
/** More than a map shows of different marks; beyond it all are made anew as they are needed. */
const SPRITES_KEPT = 3000;

type Ring = { readonly radius: number; readonly incidentShare: number; readonly kind: RingKind };
type Sprite = { readonly bitmap: ImageBitmap; readonly half: number };

export class Sprites {
  readonly palette: Palette;
  readonly density: number;
  readonly #made = new Map<string, Sprite>();

  constructor(palette: Palette, density: number) {
    this.palette = palette;
    this.density = density;
  }

  ring(context: CanvasRenderingContext2D, { radius, incidentShare, kind }: Ring, x: number, y: number): void {
    const r = Math.round(radius * RADIUS_STEPS);
    // The ends stay theirs: one of another category among thousands is seen.
    const inner = Math.min(SHARE_STEPS - 1, Math.max(1, Math.round(incidentShare * SHARE_STEPS)));
    const share = incidentShare <= 0 ? 0 : incidentShare >= 1 ? SHARE_STEPS : inner;
    const key = `${kind} ${r} ${share}`;
    const sprite =
      this.#made.get(key) ??
      this.#make(key, r / RADIUS_STEPS, (on, middle) =>
        drawRing(on, this.palette, r / RADIUS_STEPS, share / SHARE_STEPS, middle, middle, kind),
      );
    this.#copy(context, sprite, x, y);
  }

  symbol(context: CanvasRenderingContext2D, { type, status, radius }: Glyph, x: number, y: number): void {
    const r = Math.round(radius * RADIUS_STEPS);
    const key = `${type} ${status} ${r}`;
    const sprite =
      this.#made.get(key) ??
      this.#make(key, r / RADIUS_STEPS, (on, middle) =>
        drawSymbol(on, this.palette, { type, status, radius: r / RADIUS_STEPS }, middle, middle),
      );
    this.#copy(context, sprite, x, y);
  }

  /** The number in a stack; there are some thousand different ones at most. */
  label(context: CanvasRenderingContext2D, text: string, radius: number, x: number, y: number): void {
    const px = labelPx(text, radius);
    const key = `${text} ${px}`;
    const sprite =
      this.#made.get(key) ??
      this.#make(key, LABEL_HALF_PX, (on, middle) => drawLabel(on, this.palette, text, px, middle, middle));
    this.#copy(context, sprite, x, y);
  }

  #make(
    key: string,
    radius: number,
    draw: (on: OffscreenCanvasRenderingContext2D, middle: number) => void,
  ): Sprite {
    if (this.#made.size >= SPRITES_KEPT) this.#made.clear();
    const half = Math.ceil(radius + MARGIN);
    const canvas = new OffscreenCanvas(
      Math.ceil(2 * half * this.density),
      Math.ceil(2 * half * this.density),
    );
    const on = canvas.getContext('2d');
    if (on === null) throw new Error('the browser gives no more canvases; close some of its windows');
    on.scale(this.density, this.density);
    draw(on, half);
    const sprite = { bitmap: canvas.transferToImageBitmap(), half };
    this.#made.set(key, sprite);
    return sprite;
  }

  /** On whole device pixels: a copy between them is blurred and takes three times as long. */
  #copy(context: CanvasRenderingContext2D, { bitmap, half }: Sprite, x: number, y: number): void {
    const density = this.density;
    const left = Math.round((x - half) * density) / density;
    const top = Math.round((y - half) * density) / density;
    context.drawImage(bitmap, left, top, bitmap.width / density, bitmap.height / density);
  }
}
