// Owns the colours of the timeline that are no tokens: what lies behind the bars, mixed from those in force.
import { mix, type Palette } from '../../canvas/palette.ts';

export type Colours = Palette & {
  readonly brush: string;
  readonly hover: string;
  /** Of the lines over time of which little was collected, and over that of which nothing was. */
  readonly hatchThin: string;
  readonly hatch: string;
};

const BRUSH_SHARE = 0.45;
const HOVER_SHARE = 0.07;
const HATCH_THIN_SHARE = 0.6;
const HATCH_SHARE = 0.75;

/** Another object each time: pictures are kept by it. */
export const coloursOf = (palette: Palette): Colours => ({
  ...palette,
  brush: mix(palette.accentSoft, palette.panel, BRUSH_SHARE),
  hover: mix(palette.ink, palette.panel, HOVER_SHARE),
  hatchThin: mix(palette.boundary, palette.panel, HATCH_THIN_SHARE),
  hatch: mix(palette.lineStrong, palette.panel, HATCH_SHARE),
});
