// Owns what a part of the page is painted with: on a canvas, or as a drawing in a file. px, from the upper left corner of what is painted.

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
/** A colour as CSS has it, and how much of it is seen. */
export type Paint = { readonly colour: string; readonly alpha: number };
export type Font = {
  readonly style: string;
  readonly weight: string;
  readonly sizePx: number;
  readonly family: string;
};
/** From a shape's own units to px: as `transform="matrix(…)"` has it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Stroke = Paint & { readonly width: number; readonly dash: readonly number[] };

export type Brush = {
  readonly box: (box: Box, radius: number, fill: Paint) => void;
  readonly hatch: (box: Box, ink: Paint) => void;
  /** `x`: its left end; `y`: its base line; in the units of `matrix`. */
  readonly text: (text: string, x: number, y: number, font: Font, ink: Paint, matrix?: Matrix) => void;
  /** `d`: as SVG writes paths. */
  readonly path: (d: string, matrix: Matrix, fill: Paint | null, stroke: Stroke | null) => void;
  readonly measure: (text: string, font: Font) => TextSize;
};

/** Of the font, how far its letters reach above and below the base line. */
export type TextSize = { readonly width: number; readonly up: number; readonly down: number };
