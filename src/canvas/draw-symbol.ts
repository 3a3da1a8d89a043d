// Owns the symbol of an event on a canvas: shape by category, colour by type, outline by status. CSS px.
import { categoryOf, type EventType, type Status } from '../contract/taxonomy.ts';

/** The design tokens in force, as far as symbols need them. */
export type SymbolColours = {
  readonly type: Readonly<Record<EventType, string>>;
  readonly panel: string;
  readonly inkFaint: string;
};

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const TURN = 2 * Math.PI;
/** Paper around a symbol, so that neighbours can be told apart. */
export const HAIRLINE = 1;
/** Thickness of a contested symbol's outline. */
const OUTLINE = 2.25;
/** A diamond of the same half diagonal looks smaller than a circle. */
const DIAMOND_STRETCH = 1.16;

export type Glyph = {
  readonly type: EventType;
  readonly status: Status;
  readonly radius: number;
};

export const isDiamond = (type: EventType): boolean => categoryOf(type) === 'diplomatic';

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
export function drawSymbol(
  context: Context,
  palette: SymbolColours,
  glyph: Glyph,
  x: number,
  y: number,
): void {
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

function drawOutline(context: Context, palette: SymbolColours, glyph: Glyph, x: number, y: number): void {
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
