// Owns the colours of the timeline that are no tokens: what lies behind the bars, mixed from those in force.
import { mix, type Palette } from '../../canvas/palette.ts';

export type Colours = Palette & { readonly brush: string; readonly hover: string };

const BRUSH_SHARE = 0.45;
const HOVER_SHARE = 0.07;

/** Another object each time: pictures are kept by it. */
export const coloursOf = (palette: Palette): Colours => ({
  ...palette,
  brush: mix(palette.accentSoft, palette.panel, BRUSH_SHARE),
  hover: mix(palette.ink, palette.panel, HOVER_SHARE),
});
