// Owns pictures that are painted once and copied often.

export type PictureSize = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
};
type Draw = (on: OffscreenCanvasRenderingContext2D) => void;

/** `draw` paints in CSS px; the picture is in device px. */
export function makePicture({ widthPx, heightPx, pixelRatio }: PictureSize, draw: Draw): ImageBitmap {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(widthPx * pixelRatio)),
    Math.max(1, Math.round(heightPx * pixelRatio)),
  );
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.scale(pixelRatio, pixelRatio);
    draw(context);
  }
  return canvas.transferToImageBitmap();
}

/** A picture that is painted anew only when its size, or what it is of, has changed. */
export class KeptPicture {
  #of: readonly unknown[] = [];
  #bitmap: ImageBitmap | null = null;

  /** `of`: all that decides how it looks, but for its size; values are compared one by one. */
  show(size: PictureSize, of: readonly unknown[], draw: Draw): ImageBitmap {
    const next = [size.widthPx, size.heightPx, size.pixelRatio, ...of];
    const isSame = next.length === this.#of.length && next.every((value, at) => value === this.#of[at]);
    if (this.#bitmap !== null && isSame) return this.#bitmap;
    this.#bitmap?.close();
    this.#bitmap = makePicture(size, draw);
    this.#of = next;
    return this.#bitmap;
  }

  /** Gives its memory back at once. */
  close(): void {
    this.#bitmap?.close();
    this.#bitmap = null;
  }
}
