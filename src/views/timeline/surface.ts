// Owns what the timeline is painted on: where on its canvas the bars go, its colours, and the pictures that are kept for it.
import { createSurface } from '../../canvas/canvas-surface.ts';
import { themePalette } from '../../canvas/watch-theme.ts';
import { BarsPicture } from './bars-picture.ts';
import { Lettering } from './lettering.ts';
import { paint, type Scene } from './paint.ts';
import { type Heights, heightsOf, type Plot } from './plot.ts';

const INSET_PX = 26;
const TOP_PX = 17;
const BOTTOM_PX = 22;

/** What is drawn; size, plot and colours are the surface's own. */
export type Drawing = Omit<Scene, 'widthPx' | 'heightPx' | 'pixelRatio' | 'plot' | 'palette'>;

export type TimelineSurfaceOptions = {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** A frame is due. */
  readonly onFrame: () => void;
  readonly onResize: () => void;
};

export function createTimelineSurface(options: TimelineSurfaceOptions) {
  let palette = themePalette();
  // Labels are measured in the page's font, which may arrive after the first paint: the pictures are kept by their colours.
  const onLook = () => {
    palette = { ...themePalette() };
  };
  const surface = createSurface({ ...options, onLook });
  const picture = new BarsPicture();
  const lettering = new Lettering();

  const plot = (): Plot => {
    return {
      left: INSET_PX,
      right: Math.max(INSET_PX + 1, surface.width() - INSET_PX),
      top: TOP_PX,
      bottom: surface.height() - BOTTOM_PX,
    };
  };

  return {
    plot,
    plotWidth: () => plot().right - plot().left,
    isVisible: surface.isVisible,
    invalidate: surface.invalidate,
    /** Paints, and tells where the axis is and how high an event. A browser without canvases shows the handles all the same. */
    draw(drawing: Drawing): Heights {
      const frame = surface.begin();
      if (frame === null) return heightsOf(plot(), { up: 0, down: 0 });
      const { context, ...size } = frame;
      return paint(context, { ...drawing, ...size, plot: plot(), palette }, picture, lettering);
    },
    close() {
      surface.close();
      picture.close();
      lettering.close();
    },
  };
}
