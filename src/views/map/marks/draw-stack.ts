// Owns the shapes on the map's canvas that are no symbols: rings of stacks, their numbers, discs of precision. CSS px.
import type { Palette } from '../../../canvas/palette.ts';
import { HAIRLINE } from '../../../canvas/symbol-shape.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const TURN = 2 * Math.PI;
/** Width of a stack's ring; inside it is its number. */
export const RING = 2.5;
/** Least part of a stack's ring that is given to the rarer category. */
const SHARE_MIN = 0.08;
/** Paper between the two hairlines that are left of a ring of contested events. */
const HOLLOW = 1;
/** Of a ring of planned events, and the paper between. */
const DASHES = [2.6, 2.4];
const LABEL_PX = { least: 8.5, most: 11 } as const;
/** Of the font's size, the width of a figure. */
const FIGURE_WIDTH = 0.62;

/** What all events of a stack are: planned ones are dashed, contested ones hollow, as symbols are. */
export type RingKind = 'plain' | 'planned' | 'contested';
export const ringKindOf = (count: number, contested: number, planned: number): RingKind =>
  contested === count ? 'contested' : planned === count ? 'planned' : 'plain';

/** A paper disc with a ring that is split into incidents (warm, on the left) and diplomacy (cool, on the right). */
export function drawRing(
  context: Context,
  palette: Palette,
  radius: number,
  incidentShare: number,
  x: number,
  y: number,
  kind: RingKind = 'plain',
): void {
  const disc = (color: string, r: number) => {
    context.beginPath();
    context.arc(x, y, r, 0, TURN);
    context.fillStyle = color;
    context.fill();
  };
  disc(palette.panel, radius + HAIRLINE);
  disc(incidentShare < 0.5 ? palette.diplomatic : palette.incident, radius);
  disc(palette.panel, radius - RING);
  if (incidentShare > 0 && incidentShare < 1) drawRarer(context, palette, radius, incidentShare, x, y);
  if (kind === 'plain') return;
  context.beginPath();
  context.arc(x, y, radius - RING / 2, 0, TURN);
  context.strokeStyle = palette.panel;
  context.lineWidth = kind === 'contested' ? HOLLOW : RING + 0.5;
  context.setLineDash(kind === 'planned' ? DASHES : []);
  context.stroke();
  context.setLineDash([]);
}

/** The part of a ring that is of the rarer category. */
function drawRarer(
  context: Context,
  palette: Palette,
  radius: number,
  incidentShare: number,
  x: number,
  y: number,
): void {
  // However small, the rarer part is seen: a single denial among a hundred clashes counts.
  const isWarm = incidentShare < 0.5;
  const half = Math.max(SHARE_MIN, Math.min(incidentShare, 1 - incidentShare)) * Math.PI;
  const middle = isWarm ? Math.PI : 0;
  context.beginPath();
  context.arc(x, y, radius - RING / 2, middle - half, middle + half);
  context.strokeStyle = isWarm ? palette.incident : palette.diplomatic;
  context.lineWidth = RING;
  context.stroke();
}

/** Size of the font of a number that fits into a ring, in half px. */
export function labelPx(label: string, radius: number): number {
  const fitting = Math.floor((4 * (radius - RING)) / (FIGURE_WIDTH * label.length)) / 2;
  return Math.max(LABEL_PX.least, Math.min(LABEL_PX.most, fitting));
}

/** The number in a stack, around a point. */
export function drawLabel(
  context: Context,
  palette: Palette,
  label: string,
  px: number,
  x: number,
  y: number,
): void {
  context.font = `600 ${px}px ${palette.font}`;
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // Digits have no descenders and are about 0.72 of the font's size high.
  context.fillText(label, x, y + 0.36 * px);
}

/** The disc of a place that is known only so precisely. */
export function drawPrecision(context: Context, color: string, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = color;
  context.globalAlpha = 0.1;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.25;
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
}
