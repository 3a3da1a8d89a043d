// Owns the shape of an event's symbol, on a canvas: by category, its outline by status. CSS px.
import { categoryOf, type EventType, type Status } from '../contract/taxonomy.ts';

export type Glyph = {
  readonly type: EventType;
  readonly status: Status;
  readonly radius: number;
};

/** Paper around a symbol, so that neighbours can be told apart. */
export const HAIRLINE = 1;
/** Thickness of a contested symbol's ring. */
export const CONTESTED_PX = 2.25;
/** Of what is planned (dashed) or retracted (struck out): a line along the shape, so far within it. */
export const OUTLINE = { insetPx: 0.75, widthPx: 1.75, dashPx: [2.6, 2] } as const;
/** How far the stroke through a retracted one reaches to each side, of its radius. */
export const STRIKE = 0.6;
/** A diamond of the same half diagonal looks smaller than a circle. */
export const DIAMOND_STRETCH = 1.16;

export const isDiamond = (type: EventType): boolean => categoryOf(type) === 'diplomatic';

/** Whether nothing but its outline is drawn. */
export const isOutline = (status: Status): boolean => status === 'planned' || status === 'retracted';
