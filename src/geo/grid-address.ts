// Owns one number for a point: its coordinate steps, counted along the parallels, so that it names the same place in every revision.
import { COORDINATE_STEP } from '../contract/frame-chunk.ts';

const LNG_STEPS = Math.round(360 / COORDINATE_STEP);
const LAT_STEPS = Math.round(90 / COORDINATE_STEP);

/** From coordinate steps; 180° E is 180° W. Exact: 43 bits. */
export const addressOf = (lng: number, lat: number): number =>
  (lat + LAT_STEPS) * LNG_STEPS + ((lng + LNG_STEPS / 2) % LNG_STEPS);

/** Coordinate steps of an address. */
export const pointOf = (address: number): readonly [lng: number, lat: number] => [
  (address % LNG_STEPS) - LNG_STEPS / 2,
  Math.floor(address / LNG_STEPS) - LAT_STEPS,
];
