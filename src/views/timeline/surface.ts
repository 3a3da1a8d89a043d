// Owns the canvas: its size in device pixels, the theme's colours, and where on it the bars go.
import { BarsPicture } from './bars-picture.ts';
import { Lettering } from './lettering.ts';
import { paint, type Scene } from './paint.ts';
import { readPalette, watchTheme } from './palette.ts';
import { heightsOf, type Plot } from './plot.ts';

const INSET_PX = 26;
const NARROW_INSET_PX = 20;
const NARROW_BELOW_PX = 480;
const TOP_PX = 17;
const BOTTOM_PX = 22;

/** What is drawn; size, plot and colours are the surface's own. */
export type Drawing = Omit<Scene, 'widthPx' | 'heightPx' | 'pixelRatio' | 'plot' | 'palette'>;

/** `onChange`: the size, the theme or the font has changed, so that all must be painted again. */
export function createSurface(
  root: HTMLElement,
  canvas: HTMLCanvasElement,
  onChange: (isResized: boolean) => void,
) {
  const context = canvas.getContext('2d');
  let widthPx = 0;
  let heightPx = 0;
  let palette = readPalette(root);
  const picture = new BarsPicture();
  const lettering = new Lettering();

  const plot = (): Plot => {
    const inset = widthPx < NARROW_BELOW_PX ? NARROW_INSET_PX : INSET_PX;
    return {
      left: inset,
      right: Math.max(inset + 1, widthPx - inset),
      top: TOP_PX,
      bottom: heightPx - BOTTOM_PX,
    };
  };
  const resizes = new ResizeObserver(() => {
    widthPx = root.clientWidth;
    heightPx = root.clientHeight;
    onChange(true);
  });
  resizes.observe(root);
  const unwatch = watchTheme(() => {
    palette = readPalette(root);
    onChange(false);
  });
  // Labels are measured in the page's font, which may arrive after the first paint.
  document.fonts?.ready.then(
    () => {
      palette = readPalette(root);
      onChange(false);
    },
    () => {},
  );

  return {
    plot,
    plotWidth: () => plot().right - plot().left,
    isVisible: () => widthPx > 0 && heightPx > 0,
    /** Paints, and tells where the axis is. A browser without canvases shows the handles all the same. */
    draw(drawing: Drawing): number {
      const pixelRatio = devicePixelRatio;
      const width = Math.round(widthPx * pixelRatio);
      const height = Math.round(heightPx * pixelRatio);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      if (!context) return heightsOf(plot(), { up: 0, down: 0 }).axisY;
      const scene = { ...drawing, widthPx, heightPx, pixelRatio, plot: plot(), palette };
      return paint(context, scene, picture, lettering).axisY;
    },
    close() {
      resizes.disconnect();
      unwatch();
      picture.close();
      lettering.close();
    },
  };
}
