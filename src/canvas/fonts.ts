// Owns the fonts of canvases: set when they differ, for to set one makes the browser resolve the styles of the page; and when one has arrived.

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

/** A font that only a canvas uses arrives after its first painting: what was measured or painted before is wrong. */
export function watchFonts(onArrived: () => void): () => void {
  document.fonts?.addEventListener('loadingdone', onArrived);
  return () => document.fonts?.removeEventListener('loadingdone', onArrived);
}
