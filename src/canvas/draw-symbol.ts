// Owns the symbol of an event on a canvas: shape by category, colour by type, outline by status. CSS px.
import type { EventType } from '../contract/taxonomy.ts';
import type { Palette } from './palette.ts';
import {
  CONTESTED_PX,
  DIAMOND_STRETCH,
  type Glyph,
  HAIRLINE,
  isDiamond,
  isOutline,
  OUTLINE,
  STRIKE,
} from './symbol-shape.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const TURN = 2 * Math.PI;

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
  if (isOutline(status)) {
    drawOutline(context, palette, glyph, x, y);
    return;
  }
  fill(palette.type[type], radius);
  if (status === 'contested') fill(palette.panel, radius - CONTESTED_PX);
}

function drawOutline(context: Context, palette: Palette, glyph: Glyph, x: number, y: number): void {
  const { type, status, radius } = glyph;
  tracePath(context, type, x, y, radius - OUTLINE.insetPx);
  context.lineWidth = OUTLINE.widthPx;
  context.lineJoin = 'round';
  context.strokeStyle = status === 'retracted' ? palette.inkFaint : palette.type[type];
  if (status === 'planned') context.setLineDash([...OUTLINE.dashPx]);
  context.stroke();
  context.setLineDash([]);
  if (status !== 'retracted') return;
  const reach = radius * STRIKE;
  context.beginPath();
  context.moveTo(x - reach, y + reach);
  context.lineTo(x + reach, y - reach);
  context.stroke();
}
