// Owns points in the Military Grid Reference System. Apart from all that loads before the map: who needs it there imports it when asked.
import { forward, toPoint } from 'mgrs';

type Point = readonly [lng: number, lat: number];

/** The grid ends there: nearer to the poles another one holds, which nobody writes here. */
const SOUTH = -80;
const NORTH = 84;
/** Digits of each half: 4 are 10 m, as near as a point of the map is known. */
const DIGITS = 4;

/** `43S CB 8724 6701` of a point, to 10 m; null near the poles. */
export function mgrsOf([lng, lat]: Point): string | null {
  if (!(lat >= SOUTH && lat <= NORTH && Math.abs(lng) <= 180)) return null;
  // The library counts a 61st zone a hair before 180°.
  const reference = forward([Number(lng.toFixed(7)), lat], DIGITS);
  const at = reference.length - 2 * DIGITS;
  const [zone, square] = [reference.slice(0, at - 2), reference.slice(at - 2, at)];
  return `${zone} ${square} ${reference.slice(at, at + DIGITS)} ${reference.slice(at + DIGITS)}`;
}

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
/** Squares of 100 km reach over the edges of their zone and band. */
const OVER_DEGREES = 1;

/** Middle of the square that a reference names (`43SCB87246701`, any spaces taken out); null where the grid has no such square. */
export function pointOfMgrs(reference: string): Point | null {
  const [, digits, letter] = /^(\d{1,2})([A-Z])/i.exec(reference) ?? [];
  const [zone, band] = [Number(digits), BANDS.indexOf((letter ?? '').toUpperCase())];
  if (!(zone >= 1 && zone <= 60) || letter === undefined || band < 0) return null;
  let point: readonly [number, number];
  try {
    point = toPoint(reference);
  } catch {
    return null;
  }
  // The library reads letters of squares that lie in other zones and bands.
  const south = SOUTH + band * 8;
  const north = Math.min(NORTH, band === BANDS.length - 1 ? NORTH : south + 8);
  const [lng, lat] = point;
  const isInBand = lat >= south - OVER_DEGREES && lat <= north + OVER_DEGREES;
  const middle = zone * 6 - 183;
  // Zones are widened in Norway and about Svalbard.
  const half = (lat > 55 ? 9 : 3) + OVER_DEGREES;
  const isInZone = Math.abs(((lng - middle + 540) % 360) - 180) <= half;
  return isInBand && isInZone ? [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, lat] : null;
}
