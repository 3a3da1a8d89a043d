// Owns the camera that looks at the map's plane (`geo/mercator`): px and zooms, copies of the world.

const EQUATOR_KM = 40_075.017;
const TILE_PX = 256;

/** Where the map may go. */
export const ZOOM_MIN = 2;
export const ZOOM_MAX = 14;

/**
 * What a canvas or a screen shows: `scale` is the width of the world in CSS px; `left` and `top` are the world px of
 * its upper left corner; `width` and `height` are CSS px. A point is drawn at `x × scale − left`.
 */
export type Camera = {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export const scaleAt = (zoom: number): number => TILE_PX * 2 ** zoom;
export const zoomAt = (scale: number): number => Math.log2(scale / TILE_PX);

/** CSS px of one kilometre on the ground at the height `y` of the plane. */
export function pxPerKm(scale: number, y: number): number {
  return (scale * Math.cosh(Math.PI * (1 - 2 * y))) / EQUATOR_KM;
}

/** The first copy of `x` (the world repeats every 1) that is not left of `west`; the next ones follow in steps of 1. */
export const firstCopy = (x: number, west: number): number => x + Math.ceil(west - x);

/** The copy of `x` that lies nearest to `to`. */
export const nearestCopy = (x: number, to: number): number => x + Math.round(to - x);

/** Whether a point of the plane lies within bounds, which may reach over either end of the world. */
export function isWithin(
  { west, north, east, south }: Readonly<Record<'west' | 'north' | 'east' | 'south', number>>,
  x: number,
  y: number,
): boolean {
  return firstCopy(x, west) <= east && y >= north && y <= south;
}

/** The camera grown by `px` on each side. */
export function padded(camera: Camera, px: number): Camera {
  return {
    scale: camera.scale,
    left: camera.left - px,
    top: camera.top - px,
    width: camera.width + 2 * px,
    height: camera.height + 2 * px,
  };
}

/** How what was laid out for one camera lies under another: scaled from the upper left corner, then moved, px; by whole worlds where the map has leapt one. */
export function carryOf(from: Camera, to: Camera): { x: number; y: number; scale: number } {
  const scale = to.scale / from.scale;
  const middleOf = ({ left, width, scale }: Camera) => (left + width / 2) / scale;
  const worlds = Math.round(middleOf(to) - middleOf(from));
  return {
    x: from.left * scale - to.left + worlds * to.scale,
    y: from.top * scale - to.top,
    scale,
  };
}

/** Between two cameras of one size, as a CSS transition between them looks: every point moves along a straight line. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    scale: mix(from.scale, to.scale),
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
    width: to.width,
    height: to.height,
  };
}
