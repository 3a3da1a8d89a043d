// Owns the surface of a canvas: its size in device pixels, and for one that fills an element when a frame is painted.
import { forgetFont } from './fonts.ts';
import type { Palette } from './palette.ts';
import { watchLook } from './watch-look.ts';
import { themePalette } from './watch-theme.ts';

/** Of canvases as large as the page: what they hold grows with its square. */
const MOST_RATIO = 3;

/** Device px of one CSS px, as far as they are painted. `most`: less for what needs more memory than others. */
export const pixelRatio = (most = MOST_RATIO): number => Math.min(most, window.devicePixelRatio || 1);

/** Gives the canvas so many CSS px in device px, where it has them not yet: to set them empties it. True when it was. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
  ratio: number,
): boolean {
  const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  forgetFont(canvas);
  return true;
}

/** As `fitCanvas`, of a canvas whose size on the page no style sheet says. */
export function sizeCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
  ratio: number,
): void {
  fitCanvas(canvas, widthPx, heightPx, ratio);
  // Zoomed, fewer CSS px may be as many of the device.
  const [width, height] = [`${widthPx}px`, `${heightPx}px`];
  if (canvas.style.width !== width) canvas.style.width = width;
  if (canvas.style.height !== height) canvas.style.height = height;
}

/** Empties the canvas; from here on its units are CSS px. */
export function clearCanvas(
  context: CanvasRenderingContext2D,
  widthPx: number,
  heightPx: number,
  ratio: number,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
}

/** What a frame is painted on. */
export type Frame = {
  readonly context: CanvasRenderingContext2D;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  readonly palette: Palette;
};

export type SurfaceOptions = {
  readonly root: HTMLElement;
  /** Fills `root`, by its style. */
  readonly canvas: HTMLCanvasElement;
  /** A frame is due; not asked for while nothing is to be seen. */
  readonly onFrame: () => void;
  readonly onResize: () => void;
  /** Colours, fonts or the pixel ratio have changed: what was kept painted is stale. */
  readonly onLook?: () => void;
};

/** Size, theme, fonts and pixel ratio ask for a frame by themselves. */
export function createSurface({ root, canvas, onFrame, onResize, onLook }: SurfaceOptions) {
  const context = canvas.getContext('2d');
  let frame = 0;
  // As last observed, for to read them from the page would lay that out anew at every move.
  let [widthPx, heightPx] = [0, 0];
  const isVisible = () => widthPx > 0 && heightPx > 0;
  const invalidate = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (isVisible()) onFrame();
    });
  };
  const resizes = new ResizeObserver(() => {
    [widthPx, heightPx] = [root.clientWidth, root.clientHeight];
    onResize();
    invalidate();
  });
  resizes.observe(root);
  const changeLook = () => {
    onLook?.();
    invalidate();
  };
  const stopLook = watchLook(changeLook);

  return {
    isVisible,
    /** Of the element, CSS px. */
    width: () => widthPx,
    height: () => heightPx,
    /** Asks for a frame; many times for one. */
    invalidate,
    /** The canvas, empty and in its size; null in a browser that gives none. */
    begin(): Frame | null {
      // A strip of the page, whose words are read by those who zoom in, too.
      const ratio = pixelRatio(Infinity);
      fitCanvas(canvas, widthPx, heightPx, ratio);
      if (context === null) return null;
      clearCanvas(context, widthPx, heightPx, ratio);
      return { context, widthPx, heightPx, pixelRatio: ratio, palette: themePalette() };
    },
    close() {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      stopLook();
    },
  };
}
