// Owns the grid of the map's squares, 25.6 px at whole zooms, so that they nest from zoom to zoom; and positions in whole parts of the world.
import { COORDINATE_STEP } from '../contract/frame-chunk.ts';
import { planeX, planeY } from './mercator.ts';

/** A tile of 256 px holds 10 × 10 cells of 25.6 px. */
export const CELLS_PER_TILE = 10;
/** Finest zoom that squares are made for: one more than the map has. */
export const SQUARE_ZOOM_MAX = 15;
/** Positions are stored as whole parts of the world's width: 9 mm at the equator. */
export const WORLD = 2 ** 32;

/** Cells from pole to pole, and around, at a whole zoom. */
export function cellsAcross(zoom: number): number {
  return CELLS_PER_TILE * 2 ** zoom;
}

/** Longitude in coordinate steps → x from 180° W in parts of the world; 180° E is 180° W. */
export function toX(lngSteps: number): number {
  return Math.floor((planeX(lngSteps * COORDINATE_STEP) % 1) * WORLD);
}

/** Latitude in coordinate steps → y from 85.05° N in parts of the world; beyond the projection's edge: its edge. */
export function toY(latSteps: number): number {
  const y = planeY(latSteps * COORDINATE_STEP);
  return Math.floor(Math.min(Math.max(y, 0), 1 - 1 / WORLD) * WORLD);
}

/** The whole zoom whose cells are shown at a (fractional) zoom. */
export function cellZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(Math.max(Math.floor(zoom), 0), SQUARE_ZOOM_MAX) : 0;
}
