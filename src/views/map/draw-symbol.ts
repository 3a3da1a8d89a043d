// Owns the shapes of symbols on a canvas, in CSS px. What is drawn many times is copied from `sprites`.
import type { EventType, Status } from '../../contract/taxonomy.ts';
import { isDiamond } from './marks.ts';
import type { Palette } from './palette.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const TURN = 2 * Math.PI;
/** Paper around a symbol, so that neighbours can be told apart. */
const HAIRLINE = 1;
/** Thickness of a contested symbol's outline, and of a stack's ring. */
const OUTLINE = 2.25;
const RING = 2.5;
/** A diamond of the same half diagonal looks smaller than a circle. */
const DIAMOND_STRETCH = 1.16;
/** Least part of a stack's ring that is given to the rarer category. */
const SHARE_MIN = 0.08;
/** Up to three characters, and four. */
const LABEL_PX = 11;
const LONG_LABEL_PX = 9.5;

export type Glyph = {
  readonly type: EventType;
  readonly status: Status;
  readonly radius: number;
};

/** The outline of a type's shape around a point, as the current path. */
export function tracePath(context: Context, type: EventType, x: number, y: number, radius: number): void {
  context.beginPath();
  if (isDiamond(type)) {
    const r = radius * DIAMOND_STRETCH;
    context.moveTo(x, y - r);
    context.lineTo(x + r, y);
    context.lineTo(x, y + r);
    context.lineTo(x - r, y);
    context.closePath();
  } else {
    context.arc(x, y, radius, 0, TURN);
  }
}

/** Filled; hollow when contested, dashed when planned, struck out when retracted. */
export function drawSymbol(context: Context, palette: Palette, glyph: Glyph, x: number, y: number): void {
  const { type, status, radius } = glyph;
  const fill = (color: string, r: number) => {
    tracePath(context, type, x, y, r);
    context.fillStyle = color;
    context.fill();
  };
  fill(palette.panel, radius + HAIRLINE);
  if (status === 'planned' || status === 'retracted') {
    drawOutline(context, palette, glyph, x, y);
    return;
  }
  fill(palette.type[type], radius);
  if (status === 'contested') fill(palette.panel, radius - OUTLINE);
}

function drawOutline(context: Context, palette: Palette, glyph: Glyph, x: number, y: number): void {
  const { type, status, radius } = glyph;
  tracePath(context, type, x, y, radius - 0.75);
  context.lineWidth = 1.75;
  context.lineJoin = 'round';
  context.strokeStyle = status === 'retracted' ? palette.inkFaint : palette.type[type];
  if (status === 'planned') context.setLineDash([2.6, 2]);
  context.stroke();
  context.setLineDash([]);
  if (status !== 'retracted') return;
  context.beginPath();
  context.moveTo(x - radius * 0.6, y + radius * 0.6);
  context.lineTo(x + radius * 0.6, y - radius * 0.6);
  context.stroke();
}

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

/** The disc of a place that is known only so precisely; the larger, the paler, so that none tints the map. */
export function drawPrecision(
  context: Context,
  color: string,
  x: number,
  y: number,
  radius: number,
  isAskedFor = false,
): void {
  const fade = Math.max(0.25, Math.min(1, 1 - (radius - 24) / 110));
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.globalAlpha = isAskedFor ? 0.1 : 0.1 * fade;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = isAskedFor ? 1.25 : 1;
  context.globalAlpha = isAskedFor ? 0.7 : 0.2 + 0.25 * fade;
  context.stroke();
  context.globalAlpha = 1;
}
