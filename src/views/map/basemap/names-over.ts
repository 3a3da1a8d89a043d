// Owns names that are painted over the edges of marks: each a canvas of its own, no larger than the name, above the marks.
import { clearCanvas, sizeCanvas } from '../../../canvas/canvas-surface.ts';
import type { Palette } from '../../../canvas/palette.ts';
import type { PlacedLabel } from './label-item.ts';
import { paintLabels } from './paint-labels.ts';

export const OVER_PANE = 'sarhad-labels-over';
/** Above the events (460), below what is found or pointed at (470). */
export const OVER_Z_INDEX = 465;
/** Around a name, for its halo, and of a line, px. */
const MARGIN_PX = 5;
const HEIGHT_PX = 26;

/** `parent` is moved as the canvas of names is, from whose upper left corner labels are measured. */
export function paintNamesOver(
  parent: HTMLElement,
  labels: readonly PlacedLabel[],
  palette: Palette,
  density: number,
): void {
  const canvases = labels.flatMap(({ isOver, ...label }) => {
    if (!isOver) return [];
    const width = Math.ceil(label.width) + 2 * MARGIN_PX;
    const left = Math.round(label.textX - width / 2);
    const top = Math.round(label.textY - HEIGHT_PX / 2);
    const canvas = document.createElement('canvas');
    sizeCanvas(canvas, width, HEIGHT_PX, density);
    canvas.style.cssText += `position: absolute; left: ${left}px; top: ${top}px`;
    const context = canvas.getContext('2d');
    if (context) {
      clearCanvas(context, width, HEIGHT_PX, density);
      paintLabels(
        context,
        [{ ...label, dot: null, textX: label.textX - left, textY: label.textY - top }],
        palette,
      );
    }
    return [canvas];
  });
  parent.replaceChildren(...canvases);
}
