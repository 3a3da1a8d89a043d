// Owns the fonts of canvases: set when they differ, for to set one makes the browser resolve the styles of the page; and when one has arrived.

const known = new WeakMap<HTMLCanvasElement, string>();

/** Gives the context this font unless it has it already. */
export function setFont(context: CanvasRenderingContext2D, font: string): void {
  if (known.get(context.canvas) === font) return;
  context.font = font;
  known.set(context.canvas, font);
}

/** To be called when the size of a canvas is set, which takes its font from it. */
export function forgetFont(canvas: HTMLCanvasElement): void {
  known.delete(canvas);
}

/** A font that only a canvas uses arrives after its first painting: what was measured or painted before is wrong. */
export function watchFonts(onArrived: () => void): () => void {
  document.fonts?.addEventListener('loadingdone', onArrived);
  return () => document.fonts?.removeEventListener('loadingdone', onArrived);
}
