// Owns hatching: lines at 135° that say that something is not known, the same in every picture.

/** From line to line, px across them. */
export const HATCH_PX = 6;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Context = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'rect'
  | 'clip'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'strokeStyle'
  | 'lineWidth'
>;

/** In CSS px. Lines keep their places whatever the box, so that hatched boxes meet. */
export function hatch(context: Context, { left, right, top, bottom }: Box, colour: string): void {
  if (right <= left || bottom <= top) return;
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  // A line is where x + y is a multiple of the step.
  const step = HATCH_PX * Math.SQRT2;
  for (let sum = Math.ceil((left + top) / step) * step; sum < right + bottom; sum += step) {
    context.moveTo(sum - bottom, bottom);
    context.lineTo(sum - top, top);
  }
  context.stroke();
  context.restore();
}
