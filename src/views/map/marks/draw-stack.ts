// Owns the shapes on the map's canvas that are no symbols: rings of stacks, their numbers, discs of precision. CSS px.
import type { Palette } from '../../../canvas/palette.ts';
import { HAIRLINE } from '../../../canvas/symbol-shape.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const TURN = 2 * Math.PI;
const RING = 2.5;
/** Least part of a stack's ring that is given to the rarer category. */
const SHARE_MIN = 0.08;
/** Up to three characters, and four. */
const LABEL_PX = 11;
const LONG_LABEL_PX = 9.5;

/** A paper disc with a ring that is split into incidents (warm, on the left) and diplomacy (cool, on the right). */
export function drawRing(
  context: Context,
  palette: Palette,
  radius: number,
  incidentShare: number,
  x: number,
  y: number,
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
  if (incidentShare <= 0 || incidentShare >= 1) return;
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

/** The number in a stack, around a point. */
export function drawLabel(context: Context, palette: Palette, label: string, x: number, y: number): void {
  const px = label.length > 3 ? LONG_LABEL_PX : LABEL_PX;
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
