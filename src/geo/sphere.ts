// Owns the earth's figure for borders: a sphere of the mean radius, as the lengths of borders are measured. Pure.

/** [lng, lat] in degrees. */
export type LngLat = readonly [number, number];

/** Mean radius (IUGG), km. Distances on the sphere are at most 0.6 % off those on the ellipsoid. */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** Length of the great circle between two points, km (haversine). */
export function distanceKm([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const h =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lng2 - lng1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The point reached from another by so many km along the great circle that leaves it at a bearing (degrees clockwise from north).
 * Method: the direct problem on the sphere. The longitude lies in −180 … 180.
 */
export function destination([lng, lat]: LngLat, bearing: number, km: number): LngLat {
  const [angle, turn, from] = [km / EARTH_RADIUS_KM, bearing * RADIANS, lat * RADIANS];
  const sine = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(turn);
  const east = Math.sin(turn) * Math.sin(angle) * Math.cos(from);
  const there = lng + Math.atan2(east, Math.cos(angle) - Math.sin(from) * sine) / RADIANS;
  return [((((there + 180) % 360) + 360) % 360) - 180, Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS];
}

/** The unit vector of a point. */
export function toUnitVector([lng, lat]: LngLat): [number, number, number] {
  const cosLat = Math.cos(lat * RADIANS);
  return [cosLat * Math.cos(lng * RADIANS), cosLat * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

/** The point above which a vector ends; its length does not matter. */
export function toLngLat([x, y, z]: readonly [number, number, number]): LngLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

/** Length on the sphere, km, of a chord between unit vectors, given squared. */
export const chordToKm = (squared: number): number =>
  2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** The square of the chord between unit vectors that are so many km apart. */
export const kmToChord = (km: number): number =>
  (2 * Math.sin(Math.min(Math.PI, km / EARTH_RADIUS_KM) / 2)) ** 2;
