// Owns making a picture that is painted once and copied often.

/** `draw` paints in CSS px; the picture is in device px. */
export function makePicture(
  widthPx: number,
  heightPx: number,
  pixelRatio: number,
  draw: (on: OffscreenCanvasRenderingContext2D) => void,
): ImageBitmap {
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
