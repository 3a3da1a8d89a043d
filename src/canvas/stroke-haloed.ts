// Owns a line that stands out from whatever lies under it: in the accent colour, with a border of the paper's.
import type { Palette } from './palette.ts';

/** Strokes the path that the context holds, twice. Widths in CSS px; the halo is as wide as line and borders together. */
export function strokeHaloed(
  context: CanvasRenderingContext2D,
  { accent, panel }: Pick<Palette, 'accent' | 'panel'>,
  linePx: number,
  haloPx: number,
): void {
  context.strokeStyle = panel;
  context.lineWidth = haloPx;
  context.stroke();
  context.strokeStyle = accent;
  context.lineWidth = linePx;
  context.stroke();
}
