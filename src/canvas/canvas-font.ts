// Owns the font of a canvas: set when it differs, for to set it makes the browser resolve the styles of the page.

type Known = { readonly font: string; readonly width: number; readonly height: number };

const known = new WeakMap<CanvasRenderingContext2D, Known>();

/** Gives the context this font unless it has it already. A canvas that changes its size forgets its font. */
export function setFont(context: CanvasRenderingContext2D, font: string): void {
  const { width, height } = context.canvas;
  const before = known.get(context);
  if (before?.font === font && before.width === width && before.height === height) return;
  context.font = font;
  known.set(context, { font, width, height });
}
